# 衡绩 Hengji.  Needs Python 3.11 or newer and make; everything else is fetched
# from the lock files into .venv.

PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE = $(BIN)/uv pip compile --quiet --generate-hashes \
	--no-annotate --no-header --universal --python-version 3.11
EXAMPLES = examples/bureau.txt examples/county.docx examples/project.xlsx \
	examples/clean.txt

WORKBOOK = examples/workbooks/hunan_city.xlsx

.PHONY: help demo test check lint bench docs examples lock clean

help:
	@echo "make demo      审核样例报告，从工作簿生成整套文件 / audit the samples, write a report"
	@echo "make test      运行全部测试 / run the tests"
	@echo "make check     静态检查并测试 / linters, types, floors, then the tests"
	@echo "make bench     同机对比性能 / benchmarks, each a ratio measured in one run"
	@echo "make docs      重新生成文档 / regenerate the generated documents"
	@echo "make examples  重新生成样例及其预期结果 / rebuild samples and expectations"
	@echo "make lock      重新锁定依赖版本 / pin the dependencies again"

demo: $(VENV)/.core
	@$(BIN)/hengji audit $(EXAMPLES) || test $$? -eq 1
	@echo
	@echo "从填好的工作簿到整套文件 / from a filled workbook to the documents: $(WORKBOOK)"
	@$(BIN)/hengji write $(WORKBOOK) --out out/demo --force

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n 2

check: lint test

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/yamllint --strict .
	$(BIN)/codespell

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/start.py
	$(BIN)/python benchmarks/memory.py
	$(BIN)/python benchmarks/audit_against_python_docx.py
	$(BIN)/python benchmarks/write_against_python_docx.py
	$(BIN)/python benchmarks/workers.py
	$(BIN)/python benchmarks/gold.py
	$(BIN)/python benchmarks/planted.py

docs: $(VENV)/.dev
	$(BIN)/python docs/generate.py

examples: $(VENV)/.dev
	$(BIN)/python examples/make_examples.py
	$(BIN)/python examples/make_workbooks.py
	HENGJI_WRITE_EXPECTED=1 $(BIN)/python -m pytest -q -p no:randomly tests/examples

lock: $(VENV)/.dev
	$(PIP) install uv
	$(COMPILE) --group build pyproject.toml -o requirements.lock
	$(COMPILE) --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis \
		.import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else \
		"需要 Python 3.11 或更高版本 / Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@
