#pragma once

#include "base/paper.h"
#include "exchange/frontmatter.h"

#include <QString>
#include <QStringList>

namespace dp {

/// The form of the tags in the text of a note file.
enum class NoteTagStyle {
    WikiLinks, ///< [[to read]]
    HashTags, ///< #to-read
};

/// The content of a new note file, without the note itself. Can be called in any thread.
namespace notebody {

/// Describes the body of the files of a folder.
struct Style {
    QString pattern; ///< with placeholders such as {title}; empty: the default
    NoteTagStyle tags = NoteTagStyle::WikiLinks;
};

QString defaultPattern();
/// Returns the words that a pattern can contain, such as "{title}".
QStringList placeholders();
/// Returns the words in braces that are not placeholders. They stay as they are.
QStringList unknownPlaceholders(const QString &pattern);

/// The text before and after the note.
struct Text {
    QString before;
    QString after;
};

/// Returns the text around the note, which is at {note}, or at the end if the pattern does not have it. A
/// line is left out if it has placeholders and all of them are empty. Values from the library are escaped,
/// so that they are shown as they are.
Text of(const Style &style, const LibraryPaper &paper, const QString &citationKey);

/// Returns the properties of a paper. citationKey may be empty.
FrontMatter frontMatter(const LibraryPaper &paper, const QString &citationKey);

/// Returns a tag in a form that Obsidian and Logseq accept after a #; empty if nothing remains of it.
QString hashTag(const QString &name);

} // namespace notebody
} // namespace dp
