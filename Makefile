# What a person does with this repository. Each target installs what it lacks
# on Debian and Ubuntu, and says what to install elsewhere.
#
# Nothing here changes how Go builds: the first build of the window toolkit
# takes minutes, and other flags would make every one of them a first build.

.DEFAULT_GOAL := help
.PHONY: help run test check verify bench screenshots clean samenspel

go       ?= go
golangci := $(go) run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
govuln   := $(go) run golang.org/x/vuln/cmd/govulncheck@v1.1.4

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: samenspel ## build, and open the window on the sample workshop
	@.ci/open ./samenspel out

samenspel:
	@.ci/packages build
	$(go) build -o samenspel .

# The program is compiled before the tests start, as the tests of the real
# window build it too: both at once would compile the toolkit twice. Those come
# last and alone, so that no other test makes a person's hand of theirs wait.
test: ## every test, the race detector on, a real window included
	@.ci/packages build
	@.ci/packages test
	$(go) build -race -o /dev/null .
	LANG=C.UTF-8 $(go) test -race -timeout 20m $$($(go) list ./... | grep -v /journey) </dev/null
	LANG=C.UTF-8 SAMENSPEL_REQUIRE_WINDOW=1 $(go) test -race -timeout 20m ./app/journey/... </dev/null
	@echo "Left out: what needs heavy programs of other people. That is make verify."

check: samenspel ## format, vet, linters, known weaknesses, tests
	$(golangci) fmt --diff
	$(go) vet ./...
	$(go) vet -tags accessibility . ./app/inspect ./app/console
	$(golangci) run
	@.ci/weaknesses $(govuln)
	@$(MAKE) --no-print-directory test

verify: ## opens all that is written with other people's programs
	@.ci/packages verify
	$(go) run ./.ci/verify </dev/null

bench: ## the speed the design must reach, each beside the bare operation
	@.ci/packages build
	@.ci/packages test
	@$(go) run .ci/bench/main.go

screenshots: samenspel ## the pictures of docs/screenshots, anew
	@.ci/packages test
	LANG=C.UTF-8 $(go) run ./app/journey/walk -bin ./samenspel -screens docs/screenshots </dev/null
	@.ci/pages ./samenspel docs/screenshots

clean: ## what the targets above have left
	rm -rf samenspel out
