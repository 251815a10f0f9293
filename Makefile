# gxconvert: build, try, test, measure. `make help` lists the goals.
SHELL := /bin/bash

PACKAGES := pkg-config libxml2-dev libzip-dev zlib1g-dev libssl-dev libpcre2-dev libsqlite3-dev
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
JOBS ?= 2
PREFIX ?= /usr/local
DEMO := Fixtures/reports/2021-yunze-culture/report.txt
FUZZ_SECONDS ?= 60
ARCHIVE_REPORTS ?= 10000,100000

# No warning passes (Package.swift), and no module imports a room it has not declared.
STRICT := -j $(JOBS) --explicit-target-dependency-import-check error
RELEASE := $(STRICT) -c release --static-swift-stdlib -Xlinker -s
TOOL := .build/release/gxconvert

.PHONY: help
help:
	@echo 'demo           build the program, convert a mangled report and show the result'
	@echo 'build          build the program for use: $(TOOL)'
	@echo 'test           lint, build and run every test'
	@echo 'bench          reports per second, stage by stage, start time and memory'
	@echo 'bench-archive  packages per second of large collections: ARCHIVE_REPORTS=$(ARCHIVE_REPORTS)'
	@echo 'accuracy       the damage laboratory: cells right, wrong and silent, by intensity'
	@echo 'precision      how often each rule of repair is right, written where `gxconvert rules` finds it'
	@echo 'fuzz           every parser under libFuzzer, FUZZ_SECONDS=$(FUZZ_SECONDS) each'
	@echo 'install        the program, its manual page and its completions, below PREFIX=$(PREFIX)'
	@echo 'clean          remove everything that was built'

# The system libraries, from apt where that is the system's way; a machine that has them is left alone.
.PHONY: packages
packages:
	@missing=; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then echo "please install what your system calls:$$missing"; exit 1; fi; \
	echo "installing$$missing"; \
	$(SUDO) apt-get update -qq && \
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $$missing

.PHONY: build
build: packages
	swift build $(RELEASE) --product gxconvert

.PHONY: demo
demo: build
	@echo; echo '$$ sed -n 46,57p $(DEMO)'; sed -n 46,57p $(DEMO)
	@echo; echo '$$ gxconvert $(DEMO) --to json -o out/demo.json --force'
	@mkdir -p out; $(TOOL) $(DEMO) --to json -o out/demo.json --force
	@echo; echo '$$ head -n 40 out/demo.json'; head -n 40 out/demo.json
	@echo; echo 'the whole report: out/demo.json; the program: $(TOOL)'

# Outside judges for the tests (JSON Schema, BagIt); without Python or a network the tests that want them are skipped.
.venv/judges: Tests/judges.txt
	@if command -v python3 >/dev/null && python3 -m venv .venv 2>/dev/null \
	  && .venv/bin/pip install -q --disable-pip-version-check -r Tests/judges.txt; \
	then touch .venv/judges; else echo 'no outside validators: the tests that want them are skipped'; fi

.PHONY: test
test: packages
	@-$(MAKE) -s .venv/judges
	swift format lint --strict -r -p Sources Tests Package.swift
	swift build --build-tests $(STRICT)
	swift test --skip-build --disable-xctest

.PHONY: bench
bench: packages
	swift build $(RELEASE) --product gxconvert
	swift build $(RELEASE) --product gxbench
	.build/release/gxbench --tool $(TOOL)
	@if [ -e .venv/judges ]; then .venv/bin/python Tests/Judges/validation_speed.py $(TOOL); fi

.PHONY: bench-archive
bench-archive: packages
	swift build $(RELEASE) --product gxbench
	.build/release/gxbench archive --counts $(ARCHIVE_REPORTS)

.PHONY: accuracy
accuracy: packages
	swift build $(RELEASE) --product gxlab
	.build/release/gxlab

.PHONY: precision
precision: packages
	swift build $(RELEASE) --product gxlab
	.build/release/gxlab repairs --count 3000 --seed 20000 --record Sources/Repair/MeasuredPrecision.swift

# One executable per parser, named fuzz-<parser>; Package.swift adds them when GX_FUZZ is set.
.PHONY: fuzz
fuzz: packages
	@set -e; export GX_FUZZ=1 SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0; \
	for folder in Tests/Fuzz/*/; do name=fuzz-$$(basename $$folder); \
	  swift build $(STRICT) -c release --scratch-path .build/fuzz --sanitize=fuzzer --sanitize=address \
	    -Xswiftc -parse-as-library --product $$name; \
	  mkdir -p .build/corpus/$$name; \
	  .build/fuzz/release/$$name -max_total_time=$(FUZZ_SECONDS) -timeout=5 -rss_limit_mb=512 -print_final_stats=1 \
	    .build/corpus/$$name $$(test -d $$folder/corpus && echo $$folder/corpus); \
	done

.PHONY: install
install: build
	install -D -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/gxconvert
	install -d $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(TOOL) manual >$(DESTDIR)$(PREFIX)/share/man/man1/gxconvert.1
	$(TOOL) completions bash >$(DESTDIR)$(PREFIX)/share/bash-completion/completions/gxconvert
	$(TOOL) completions zsh >$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_gxconvert
	$(TOOL) completions fish >$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/gxconvert.fish

.PHONY: clean
clean:
	rm -rf .build .venv out
