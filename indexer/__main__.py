"""``python -m indexer``: build, add, remove, list, report and verify the index."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.config import Config, ConfigError, load_config
from indexer.errors import IndexError_, VerificationError
from indexer.manifest import ManifestError
from indexer.readers import ReadError

if TYPE_CHECKING:
    from indexer.report import Report


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0; 1 where verify found a difference; 2 for bad usage, a file or a setting
    that is wrong; 3 for an index that is missing, damaged, busy or of other settings."""
    options = _parser().parse_args(arguments)
    try:
        config = load_config()
        options.run(config, options, options.out or config.index_path)
    except VerificationError as error:
        print(f"verify: {error}", file=sys.stderr)
        return 1
    except (ReadError, ManifestError, ConfigError) as error:
        print(f"indexer: {error}", file=sys.stderr)
        return 2
    except IndexError_ as error:
        print(f"indexer: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("indexer: interrupted; the index is as it was", file=sys.stderr)
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m indexer", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument("--out", type=Path, metavar="DIR", help="index folder (.index)")
        sub.set_defaults(run=run)
        return sub

    build = command("build", _build, "index every document of a folder")
    build.add_argument("--corpus", type=Path, metavar="DIR", help="folder (corpus/documents)")
    build.add_argument("--full", action="store_true", help="parse unchanged files again, too")
    build.add_argument("--if-stale", action="store_true", help="do nothing if nothing changed")
    add = command("add", _add, "add files to the index or replace them in it")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE")
    remove = command("remove", _remove, "take documents out of the index")
    remove.add_argument("ids", nargs="+", metavar="ID")
    listing = command("list", _list, "show the documents of the index")
    listing.add_argument("--json", action="store_true", help="one JSON object a document")
    report = command("report", _report, "say what was recognised in each document, what was not")
    report.add_argument("ids", nargs="*", metavar="ID", help="these documents, in full (all)")
    report.add_argument("--json", action="store_true", help="one JSON object a document")
    verify = command("verify", _verify, "compare the index with the documents it was made from")
    verify.add_argument("--corpus", type=Path, metavar="DIR", help="where the documents are now")
    return parser


def _build(config: Config, options: argparse.Namespace, out: Path) -> None:
    from indexer import build

    corpus = options.corpus or config.corpus_path
    if not options.if_stale:
        _done(config, build.build(config, corpus, out, options.full), out)
    elif build.is_stale(config, corpus, out):
        _done(config, build.refresh(config, corpus, out), out)


def _add(config: Config, options: argparse.Namespace, out: Path) -> None:
    from indexer import build

    _done(config, build.add(config, options.files, out), out)


def _remove(config: Config, options: argparse.Namespace, out: Path) -> None:
    from indexer import build

    _done(config, build.remove(config, options.ids, out), out)


def _list(config: Config, options: argparse.Namespace, out: Path) -> None:
    from indexer.listing import json_lines, table
    from indexer.store import load_index

    print((json_lines if options.json else table)(load_index(out, config)))


def _report(config: Config, options: argparse.Namespace, out: Path) -> None:
    from indexer.report_text import full, json_lines, lines, summary

    reports = _reports(config, out, options.ids)
    if options.json:
        print(json_lines(reports))
    elif options.ids:
        print("\n".join(full(r) for r in reports))
    else:
        print(lines(reports), summary(reports), sep="\n\n")


def _reports(config: Config, out: Path, ids: Sequence[str] = ()) -> list[Report]:
    """The reports on these documents of an index, on all where none is named."""
    from indexer.build import known_documents
    from indexer.recordfile import parsed_of
    from indexer.report import report_of
    from indexer.store import load_index

    index = load_index(out, config)
    wanted = known_documents(index, ids)
    return [report_of(p) for p in parsed_of(index.records) if p.document.id in wanted]


def _verify(config: Config, options: argparse.Namespace, out: Path) -> None:
    from indexer.store import load_index
    from indexer.verify import verify_index

    index = load_index(out, config)
    checked = verify_index(index, out, options.corpus)
    print(f"{checked:,} offsets and quotes of {len(index.documents)} documents agree")


def _done(config: Config, outcome: object, out: Path) -> None:
    """Says what a command did, and what was recognised in the documents that are now there."""
    from indexer.build import Outcome
    from indexer.report_text import lines, summary

    assert isinstance(outcome, Outcome)
    if outcome.skipped.reasons:
        print(outcome.skipped.summary(), file=sys.stderr)
    files = f"{outcome.parsed} files parsed, {outcome.reused} unchanged"
    print(f"{outcome.documents} documents in {out} ({files})")
    if len(outcome.read) == outcome.documents:
        print(summary(_reports(config, out)))
    elif outcome.read:
        print(lines(_reports(config, out, outcome.read)))


if __name__ == "__main__":
    sys.exit(main())
