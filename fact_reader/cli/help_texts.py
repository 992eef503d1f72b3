"""What --help says below the options of the command line and of each command."""

MAIN = """\
Read news side by side, tag passages as claim, denial or confirmation, and
hand the work over. Without a command the window opens."""

MAIN_END = """\
examples:
  fact-reader                                  open the window
  fact-reader --sample                         the same, with sample articles
  fact-reader import ~/Downloads/articles      take in a folder
  fact-reader search '"no such confirmations"' find a phrase, also in notes
  fact-reader export --format html --output report.html

A library is a folder with your articles, notes and backups. Without --library
it is the one that the window opens. Commands that only read work while the
window has the library open; the others ask you to close it first.

“fact-reader COMMAND --help” explains a command. Lists fit the terminal's
width; in a file or a pipe nothing is cut. With --json a command prints a JSON
list of objects in UTF-8.

exit codes: 0 done; 1 something could not be done or is wrong, and one line
says what; 2 the command line was not understood; 130 stopped with Ctrl+C."""

IMPORT_END = """\
Files that are in the library already are left alone, also under another name;
an article that you removed comes back with its annotations. A .json file that
“fact-reader export --format json” wrote is merged: of two states of a note the
later one stays. Web pages, PDF, Word, OpenDocument, RTF, EPUB, Markdown,
e-mails and plain text are read; what a file is shows in its content. The same
file with other words becomes a new version of its article. Folders are read
with all folders in them, without hidden ones. Each file stands or falls alone;
the exit code is 1 when any was not imported.

With --as-version-of a file from anywhere, under any name, becomes the next
version of an article, which keeps its title, outlet and date; annotations are
carried over. A file that is in the library as an article of its own leaves
that, unless it has annotations. From then on either file is known.

examples:
  fact-reader import article.pdf
  fact-reader import corrected.html --as-version-of 3f2a
  fact-reader import ~/Downloads/articles colleague.json

JSON keys: file, fate (added, updated, restored, known, merged, failed),
message, id (of the article, or empty), title"""

ARTICLES_END = """\
The newest publication comes first. An article's id may be shortened wherever
one is asked for, as long as no other begins the same.

examples:
  fact-reader articles
  fact-reader articles --json

JSON keys: id, title, outlet, author, published (ISO 8601 as far as known, or
null), language, url, words, claims, denials, confirmations (their numbers)"""

SEARCH_END = """\
Words must all be there; denied also finds denies and deny, though below denied
itself, "denied" only itself. "Words in quotation marks" follow each other, and
with "..."~5 stand near each other with at most 5 other words among them; OR,
NOT (or -) and ( ) combine. meet* finds all words that begin so, *gate those
that end so, conf?rm has any one letter there; putin~1 and putin~2 allow so many
letters to be off. title: text: outlet: author: note: quote: speaker: label:
language: and stance: look in one place only; claim: denial: confirmation: in
passages tagged so and their notes; has:denial (claim, confirmation, note,
label, speaker) asks for any; date: after: and before: take a year, month or
day, date:2017..2018-06 a range. regex:/.../ or regex:/.../i tries a regular
expression on the texts that the other words leave, for 2 seconds at most.
Quote the query for your shell.

Filters choose articles by what they have, word by word; with several values of
one kind an article needs one of them. --stance and --speaker together ask for
one passage that is both. '' stands for no outlet, language or speaker; as the
query it finds all articles that the filters leave. --facets counts articles by
outlet, language and month, and their annotations by stance and speaker, each by
what passes the other filters.

examples:
  fact-reader search 'helsinki putin'
  fact-reader search '"no such confirmations"'
  fact-reader search 'stance:denial after:2018 NOT outlet:sample'
  fact-reader search '-stance:denial'
  fact-reader search --order newest '"kremlin summit"~5 date:2017..2018-06'
  fact-reader search summit --outlet Guardian --from 2017-06 --to 2018
  fact-reader search 'meet*' --passages --sort left
  fact-reader search '' --stance denial --facets

JSON keys, one object for each article: id, title, outlet, author, published,
language, url, passages (how many were found), snippet (the best one), snippets
(a list: text, marks (start and end of each hit in that text), field (where it
was found), start and end (in the article's text, or null), annotation_id and
stance (or null)). Offsets count code points from 0; ends are exclusive.
With --passages, one object for each: the article's keys, before, hit, after,
field, start, end, annotation_id, stance. With --facets: facet, value, count."""

SAVED_END = """\
A saved search keeps its name, query and filters, and which articles it found
whenever you looked, so that “list” can say how many are new. “run” does not
count as a look, unless with --look.

examples:
  fact-reader saved add denials 'summit' --stance denial --from 2017
  fact-reader saved list
  fact-reader saved run denials --new --look
  fact-reader saved remove denials

JSON keys of “list”: name, query, outlets, languages, speakers, stances, from
and to (or null), looked (when), new (how many articles); of “run”: as for
“fact-reader search”"""

BATCH_END = """\
FILE has one query in each line, as “fact-reader search” takes them, in UTF-8;
empty lines and lines that begin with # are passed over, and - stands for
standard input. Passages are counted in all articles found, so that common
words take a while.

examples:
  fact-reader batch queries.txt
  fact-reader batch queries.txt --csv >counts.csv
  printf 'helsinki\\n"no such confirmations"\\n' | fact-reader batch - --json

JSON keys and CSV columns: query, articles and passages (their numbers),
understood (the query in words), hint (what was not plain, or empty)"""

ANNOTATE_END = """\
The quote must stand in the article just once; else you are told where it
stands, so that you can give more of it. Straight and curly quotation marks,
kinds of dashes and line breaks need not agree.

examples:
  fact-reader annotate 3f2a91bc --stance denial --speaker Kremlin \\
      --quote 'there were no such confirmations' --note 'one day later'

JSON keys: as for “fact-reader annotations”"""

ANNOTATIONS_END = """\
They come article by article, in text order.

examples:
  fact-reader annotations
  fact-reader annotations --article 3f2a91bc --stance denial --stance claim

JSON keys: id, article_id, title, outlet, published, stance, quote, prefix and
suffix (the words around), start and end (code points from 0, end exclusive),
line and column (from 1), note, speaker, labels, author, created, modified"""

EXPORT_END = """\
--article and --query choose articles, else all of the library go out; with
both, an article must meet both. An article that a query finds goes out with
all its annotations: “--query stance:denial” exports their claims, too.

--stance, --speaker and --label choose annotations, in every format; articles
without any such annotation are left out. With several kinds an annotation must
meet each, with several values of one kind any of them. A name is the whole
name, capitals do not count; '' stands for no speaker or no label. A denial
still tells what it answers, though that is left out: in reports with its words,
in csv and json with its id.

An existing file is replaced only when the new one is whole. The formats:
  markdown  a report for editors, as plain text
  html      the same as a web page
  csv       one row for each annotation, for spreadsheets; a cell that begins
            with = + - @ or a line break gets an apostrophe, so that none runs
  json      all of it with the originals; “fact-reader import” reads it again

examples:
  fact-reader export --format html --output report.html
  fact-reader export --format csv --output denials.csv --stance denial
  fact-reader export --format markdown --output summit.md --query summit \\
      --stance claim --stance denial --speaker 'White House official'
  fact-reader export --format json --output - --article 3f2a91bc | gzip >a.gz"""

EXTRACT_END = """\
No library is needed, and nothing is stored. Offsets count code points of the
text from 0; ends are exclusive. Furniture is what stands in the text and is not
the article, such as share lines; the window dims it.

examples:
  fact-reader extract page.html
  fact-reader extract article.pdf --json

JSON keys: title, authors (a list), outlet, published (ISO 8601 as far as known,
or null), language, url, text, furniture (a list: start, end, reason), reader,
warnings (a list); or error alone, with exit code 2"""

RELOCATE_END = """\
BEFORE and AFTER are UTF-8 text, taken as they are; FILE holds passages of
BEFORE: [{"start": 0, "end": 12}, ...]. Offsets count code points from 0; ends
are exclusive. What is printed has the same order. No library is needed.

exact: the same words in the same surroundings; moved: the same words somewhere
else; altered: the words changed; ambiguous: several places are about equally
good, the best is given; orphan: the passage is gone, start and end are null.

examples:
  fact-reader relocate monday.txt friday.txt --annotations passages.json

JSON keys: status, start, end, score (0 to 1). Where a file or a passage is
wrong, one sentence says so, nothing is printed, and the exit code is 2."""

REINDEX_END = """\
The search index is made of the library and can always be made again; nothing
of your work is in it alone. Needed only when “fact-reader check” says so.

example:
  fact-reader reindex"""

CHECK_END = """\
Looks through the database, the originals of all articles and the search index:
do they agree, and does every annotation have its passage? Prints what is wrong
and exits with 1, or says that all is well. Changes nothing, but lets the search
index catch up first.

examples:
  fact-reader check
  fact-reader --library ~/elections check

JSON keys: problem (an empty list when all is well)"""

REMOVE_END = """\
Nothing is deleted: “fact-reader restore” brings the articles back with all
their annotations, and so does importing the same file again.

example:
  fact-reader remove 3f2a91bc 07d2e5c1"""

RESTORE_END = """\
example:
  fact-reader restore 3f2a91bc"""

OPEN_END = """\
example:
  fact-reader --library ~/elections open"""
