"""Prompts in a chat model's own form."""

from qrobust.languages import PYTHON, Language

_INSTRUCTION = "Write the {} code that the following text asks for. Answer with one self-contained code block."
_ANSWER = "This {} code solves the problem and passes its tests:"


def as_read(task_prompt: str, style: str) -> str:
    """What a model reads of a task's prompt: in the style ``"chat"`` no white space at either end."""
    return task_prompt.strip() if style == "chat" else task_prompt


def chat_prompt(tokenizer, task_prompt: str, language: Language = PYTHON) -> str:
    """A task as a chat: an instruction with the task, and an answer that has just opened its code block.

    The idea (a begun answer, so that the model writes code and nothing else) is EvalPlus's; the words differ.

    Parameters
    ----------
    tokenizer
        Must have a chat template.
    task_prompt
        The benchmark's prompt, attacked or not.
    language
        In which the answer is asked for.

    Raises
    ------
    ValueError
        If the tokenizer has no chat template.
    """
    if not getattr(tokenizer, "chat_template", None):
        raise ValueError(
            f"tokenizer of {tokenizer.name_or_path!r} has no chat template; use the completion style raw for this model"
        )
    question = f"{_INSTRUCTION.format(language.title)}\n\n```{language.name}\n{as_read(task_prompt, 'chat')}\n```\n"
    opened = tokenizer.apply_chat_template(
        [{"role": "user", "content": question}], tokenize=False, add_generation_prompt=True
    )
    return f"{opened}{_ANSWER.format(language.title)}\n```{language.name}\n"
