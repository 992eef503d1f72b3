"""Every action of the window: its name, its words, its keys, and why it is not possible.

Actions carry no behaviour of their own: `action_slots` says by name what each does.
"""

from dataclasses import dataclass

from fact_reader.ui.translating import mark, tr


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What an action is called in code and in the window, its keys, and what it does in words.

    `text`, `tip` and `group` are in English; the properties are in the language of the window.
    `group` is the menu within a menu without which the text would not say what it is about.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False
    group: str = ""

    @property
    def title(self) -> str:
        """What it is called where no menu stands around it."""
        return self.title_of(tr(self.text))

    def title_of(self, text: str) -> str:
        """The same for a text that tells more, such as what would be undone."""
        group = f"{tr(self.group)}: " if self.group else ""
        return group + plain(text)

    @property
    def about(self) -> str:
        """What it does in words; empty where its title says all."""
        return tr(self.tip) if self.tip else ""

    @property
    def english(self) -> str:
        """Its title in English, by which it is found too."""
        return plain(self.text)


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "import_files", mark("&Import Files…"), ("Ctrl+I",), mark("Web pages, PDF, Word, tables, …")
    ),
    ActionSpec(
        "import_folder",
        mark("Import &Folder…"),
        ("Ctrl+Shift+I",),
        mark("Add all articles below it"),
    ),
    ActionSpec(
        "paste_article",
        mark("&Paste as Article"),
        ("Ctrl+Shift+V",),
        mark("Make an article of copied text"),
    ),
    ActionSpec("import_address", mark("Import &Web Address…"), ("Ctrl+U",), mark("Fetch one page")),
    ActionSpec("import_report", mark("Last Import &Report"), (), mark("What became of each file")),
    ActionSpec(
        "export", mark("&Export…"), ("Ctrl+E",), mark("Report, table, or data of your work")
    ),
    ActionSpec(
        "save_pdf", mark("Save as P&DF…"), (), mark("The article with its highlights and notes")
    ),
    ActionSpec(
        "print", mark("Prin&t…"), ("Ctrl+P",), mark("The article with its highlights and notes")
    ),
    ActionSpec(
        "open_library",
        mark("Open &Library…"),
        ("Ctrl+Shift+O",),
        mark("Another folder of articles"),
    ),
    ActionSpec(
        "open_samples",
        mark("Open &Sample Library"),
        (),
        mark("Five sample articles to try things on"),
    ),
    ActionSpec("quit", mark("&Quit"), ("Ctrl+Q",)),
    ActionSpec("undo", mark("&Undo"), ("Ctrl+Z",)),
    ActionSpec("redo", mark("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec(
        "undo_history", mark("Undo &History"), ("Ctrl+H",), mark("All steps; go to any of them")
    ),
    ActionSpec("copy", mark("&Copy Selection"), ("Ctrl+C",)),
    ActionSpec(
        "copy_citation",
        mark("Copy &with Source"),
        ("Ctrl+Shift+C",),
        mark("The passage with outlet, title, date and address"),
    ),
    ActionSpec(
        "find", mark("&Find in Article"), ("Ctrl+F",), mark("Find words in the active article")
    ),
    ActionSpec("go_to_paragraph", mark("Go to &Paragraph…"), ("Ctrl+G",), mark("By its number")),
    ActionSpec(
        "grow_selection", mark("Select &More"), ("Alt+Shift+Up",), mark("Word, sentence, paragraph")
    ),
    ActionSpec("shrink_selection", mark("Select &Less"), ("Alt+Shift+Down",), mark("Back again")),
    ActionSpec(
        "search", mark("&Search Everything"), ("Ctrl+K", "/"), mark("Search all articles and notes")
    ),
    ActionSpec("save_search", mark("Sa&ve This Search…"), ("Ctrl+Shift+S",), mark("Under a name")),
    ActionSpec(
        "batch_search", mark("&Batch Search…"), (), mark("Many queries at once, with a table")
    ),
    ActionSpec(
        "next_hit", mark("Ne&xt Hit"), ("F3",), mark("Through all articles that the search found")
    ),
    ActionSpec("previous_hit", mark("Previous H&it"), ("Shift+F3",)),
    ActionSpec(
        "find_similar",
        mark("Fi&nd Similar"),
        ("Ctrl+Shift+K",),
        mark("Other articles like this passage"),
    ),
    ActionSpec(
        "go_to_article",
        mark("&Go to Article…"),
        ("Ctrl+O",),
        mark("Find one by words of its title"),
    ),
    ActionSpec(
        "palette", mark("Comman&ds…"), ("Ctrl+Shift+P",), mark("Find everything by its name")
    ),
    ActionSpec("preferences", mark("Pr&eferences…"), ("Ctrl+,",)),
    ActionSpec(
        "shortcuts", mark("&Keyboard Shortcuts…"), (), mark("Choose the keys of every command")
    ),
    ActionSpec("claim", mark("Tag as &Claim"), ("1",), mark("The passage claims something")),
    ActionSpec("denial", mark("Tag as &Denial"), ("2",), mark("The passage denies something")),
    ActionSpec(
        "confirmation", mark("Tag as C&onfirmation"), ("3",), mark("The passage confirms something")
    ),
    ActionSpec("note", mark("Write &Note"), ("N",), mark("Write why, on the annotation chosen")),
    ActionSpec(
        "delete",
        mark("Dele&te Annotation"),
        ("Del",),
        mark("In the list of articles: remove the article"),
    ),
    ActionSpec(
        "link", mark("&Link…"), ("L",), mark("Link it to a passage that it answers or supports")
    ),
    ActionSpec(
        "tag_places", mark("Tag &All Places…"), ("T",), mark("Wherever the same words stand")
    ),
    ActionSpec(
        "split", mark("&Split at Caret"), ("S",), mark("Make two annotations of the one chosen")
    ),
    ActionSpec(
        "merge", mark("&Merge"), ("M",), mark("With those that overlap, touch, or are selected")
    ),
    ActionSpec("move_note", mark("Mo&ve Note…"), (), mark("To another annotation")),
    ActionSpec("extend_end_word", mark("End a &Word Later"), ("Alt+Shift+Right",)),
    ActionSpec("shrink_end_word", mark("End a Word &Earlier"), ("Alt+Shift+Left",)),
    ActionSpec("extend_start_word", mark("Be&gin a Word Earlier"), ("Alt+Left",)),
    ActionSpec("shrink_start_word", mark("&Begin a Word Later"), ("Alt+Right",)),
    ActionSpec(
        "review",
        mark("&Review Moved Passages…"),
        ("Ctrl+R",),
        mark("Where an article changed under its annotations"),
    ),
    ActionSpec("next_annotation", mark("Ne&xt Annotation"), ("J",)),
    ActionSpec("previous_annotation", mark("&Previous Annotation"), ("K",)),
    ActionSpec(
        "annotations_here",
        mark("All at T&his Place"),
        ("H",),
        mark("List annotations that lie over one another"),
    ),
    ActionSpec(
        "details",
        mark("Article &Details…"),
        ("Ctrl+D",),
        mark("Title, outlet, author, date, origin"),
    ),
    ActionSpec(
        "new_version",
        mark("&New Version from File…"),
        (),
        mark("A later text of this article, under any name; annotations go along"),
    ),
    ActionSpec(
        "compare", mark("&Compare Versions"), (), mark("What the outlet changed, word by word")
    ),
    ActionSpec(
        "open_beside", mark("Open &Beside"), (), mark("Ctrl+Enter in the list or in the results")
    ),
    ActionSpec("remove_article", mark("&Remove from Library"), (), mark("Can be undone")),
    ActionSpec(
        "add_pane", mark("&Add Pane"), ("Ctrl+T",), mark("Read up to four articles side by side")
    ),
    ActionSpec("close_pane", mark("&Close Pane"), ("Ctrl+W",)),
    ActionSpec("next_pane", mark("&Next Pane"), ("F6",)),
    ActionSpec("previous_pane", mark("&Previous Pane"), ("Shift+F6",)),
    ActionSpec("move_pane_left", mark("Move Pane to the L&eft"), ("Alt+PgUp",)),
    ActionSpec("move_pane_right", mark("Move Pane to the R&ight"), ("Alt+PgDown",)),
    ActionSpec(
        "maximise_pane", mark("&Maximise Pane"), ("Ctrl+M",), mark("Or show all panes again")
    ),
    ActionSpec(
        "scroll_together",
        mark("Scroll Toget&her"),
        ("Ctrl+Shift+L",),
        mark("All panes follow, linked passages side by side"),
        checkable=True,
    ),
    ActionSpec("focus_library", mark("Go to &List of Articles"), ("Ctrl+L",)),
    ActionSpec("focus_notes", mark("Go to N&otes"), ("Ctrl+J",)),
    ActionSpec("larger", mark("Text Lar&ger"), ("Ctrl++", "Ctrl+=")),
    ActionSpec("smaller", mark("Text &Smaller"), ("Ctrl+-",)),
    ActionSpec("normal_size", mark("Text Normal Si&ze"), ("Ctrl+0",)),
    ActionSpec(
        "text_look", mark("Loo&k of the Text…"), ("Ctrl+Shift+T",), mark("Letters, lines, column")
    ),
    ActionSpec(
        "dim_furniture",
        mark("Dim Page F&urniture"),
        (),
        mark("Share links, captions twice and the like"),
        checkable=True,
    ),
    ActionSpec("show_library", mark("Show Librar&y"), ("F9",), checkable=True),
    ActionSpec("show_notes", mark("Sho&w Notes"), ("F10",), checkable=True),
    ActionSpec(
        "notes_beside",
        mark("Notes &Beside the Text"),
        (),
        mark("Where a pane is wide enough, while the notes are not shown at the right"),
        checkable=True,
    ),
    ActionSpec(
        "search_results",
        mark("Search &Results"),
        ("Ctrl+Shift+F",),
        mark("All results below the articles, with filters"),
        checkable=True,
    ),
    ActionSpec(
        "maximise_results",
        mark("Ma&ximise Results"),
        ("Ctrl+Shift+M",),
        mark("The results over the whole height"),
        checkable=True,
    ),
    ActionSpec(
        "dark", mark("&Dark Theme"), ("Ctrl+Shift+D",), mark("Light or dark"), checkable=True
    ),
    ActionSpec("theme_system", mark("As the &System"), (), "", True, mark("Theme")),
    ActionSpec("theme_light", mark("&Light"), (), "", True, mark("Theme")),
    ActionSpec("theme_dark", mark("&Dark"), (), "", True, mark("Theme")),
    ActionSpec("theme_light_contrast", mark("Light, &High Contrast"), (), "", True, mark("Theme")),
    ActionSpec("theme_dark_contrast", mark("Dark, High &Contrast"), (), "", True, mark("Theme")),
    ActionSpec("full_screen", mark("&Full Screen"), ("F11",), checkable=True),
    ActionSpec("help", mark("&Help and Shortcuts"), ("F1", "?")),
    ActionSpec("about", mark("&About Fact Reader")),
)

IMPOSSIBLE = mark("Not possible now")
# Why an action cannot be done now, for those that are not always possible.
WHY_NOT = {
    "undo": mark("Nothing to undo"),
    "redo": mark("Nothing to redo"),
    "import_report": mark("Nothing was imported yet"),
    "add_pane": mark("Four panes are the most"),
    "save_pdf": mark("No article is open"),
    "print": mark("No article is open"),
    "details": mark("No article is open"),
    "new_version": mark("No article is open"),
    "remove_article": mark("No article is open"),
    "find": mark("No article is open"),
    "copy": mark("No article is open"),
}


def plain(text: str) -> str:
    """The text of a menu or an action without the signs that only a menu needs."""
    return text.replace("&", "").rstrip("…")
