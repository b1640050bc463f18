"""Prompts in a chat model's own form."""

_INSTRUCTION = "Write the Python code that the following text asks for. Answer with one self-contained code block."
_ANSWER = "This Python code solves the problem and passes its tests:"


def chat_prompt(tokenizer, task_prompt: str) -> str:
    """A task as a chat: an instruction with the task, and an answer that has just opened its code block.

    The idea (a begun answer, so that the model writes code and nothing else) is EvalPlus's; the words differ.

    Parameters
    ----------
    tokenizer
        Must have a chat template.
    task_prompt
        The benchmark's prompt, attacked or not.

    Raises
    ------
    ValueError
        If the tokenizer has no chat template.
    """
    if not getattr(tokenizer, "chat_template", None):
        raise ValueError(
            f"tokenizer of {tokenizer.name_or_path!r} has no chat template; use the completion style raw for this model"
        )
    question = f"{_INSTRUCTION}\n\n```python\n{task_prompt.strip()}\n```\n"
    opened = tokenizer.apply_chat_template(
        [{"role": "user", "content": question}], tokenize=False, add_generation_prompt=True
    )
    return f"{opened}{_ANSWER}\n```python\n"
