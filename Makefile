# make quick    the README's study: sets everything up, runs, writes tables, figures and the report
# make test     sets everything up and runs the tests
# make smoke    the smallest whole study (CI)
# make slurm    the same as jobs of a Slurm cluster of one node, which is set up for it (root on Debian)
# make plan     lists every run of a study without running it      (STUDY=paper)
# make run      runs a study: runs, tables, figures, report        (STUDY=cpu)
# make figures  tables and figures again from the result files     (STUDY=quick)
# make report   the HTML report again from the analyze run         (STUDY=quick)
# make reference        keeps frames, tables and figures of a study in outputs/reference/      (STUDY=quick)
# make reference-figures  draws the tables and figures of a kept study again, in a minute       (STUDY=quick)
# make bench    measures generation speed against other ways to do it; not a test

PYTHON ?= python3
VENV ?= .venv
STUDY ?= quick
PROFILE ?= default
SNAKEMAKE = snakemake --profile none --workflow-profile profiles/$(PROFILE) --config study='$(STUDY)'
# From the results that are there, wherever they were made: no other run is made again.
FROM_RESULTS = $(SNAKEMAKE) --allowed-rules analyze report
# Jobs of a killed start write the same results.
WAIT = $(if $(findstring slurm,$(PROFILE)),python -m qrobust wait '$(STUDY)')
export PATH := $(abspath $(VENV))/bin:$(PATH)

.PHONY: quick smoke slurm test plan run figures report reference reference-figures bench setup lock

# The models of these two are small: two fit beside each other.
quick smoke: %: setup
	@$(MAKE) --no-print-directory run STUDY=$@ PROFILE=$(if $(filter default,$(PROFILE)),pairs,$(PROFILE))

slurm: setup
	@scripts/slurm_node.sh $(MAKE) --no-print-directory run STUDY=smoke PROFILE=slurm

# A cell that fails must not keep the others from their tables: the report is made in any case, the status is kept.
run: setup
	@scripts/system_packages.sh '$(STUDY)'
	@$(WAIT)
	@$(SNAKEMAKE) -- all; status=$$?; $(FROM_RESULTS) -- report && exit $$status

figures: setup
	@$(WAIT)
	@$(FROM_RESULTS) --forcerun analyze -- analyze

report: setup
	@$(FROM_RESULTS) -- report

reference: setup
	@python -m qrobust keep '$(STUDY)'

reference-figures: setup
	@python -m qrobust draw '$(STUDY)'

plan: setup
	@python -m qrobust plan '$(STUDY)'

# One process per core. A free one takes tests from the end of another's share, so that the slow files do not end alone,
# and a file's tests mostly stay together, so that its fixtures are made once.
test: setup
	@scripts/system_packages.sh tests
	@python -m pytest --numprocesses auto --dist worksteal

# Once without stop strings, so that every system makes the same number of tokens; once as a study runs.
bench: setup
	@python scripts/bench.py
	@python scripts/bench.py --stops --peers fixed --cost

setup: $(VENV)/.installed

$(VENV)/.installed: requirements.lock requirements.no-deps.lock pyproject.toml scripts/system_packages.sh
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 ..."; exit 1; }
	@scripts/system_packages.sh
	$(PYTHON) -m venv $(VENV)
	python -m pip install --quiet --no-compile --requirement requirements.lock
	python -m pip install --quiet --no-deps --requirement requirements.no-deps.lock --editable .
	@touch $@

# Writes requirements.lock anew from what pyproject.toml allows today.
lock:
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/pip install --quiet --editable '.[models,quality,workflow,dev]'
	.venv-lock/bin/python scripts/lock.py > requirements.lock.new
	mv requirements.lock.new requirements.lock
	rm -rf .venv-lock
