#pragma once

#include "base/result.h"
#include "exchange/frontmatter.h"

#include <QByteArray>
#include <QString>

namespace dp {

/// A Markdown file with the note of one paper, for Obsidian, Logseq, Zettlr and other programs:
///
///     ---
///     arxiv: "1706.03762"
///     title: "Attention Is All You Need"
///     ---
///     # Attention Is All You Need
///
///     <!-- daily-papers: note -->
///     The text of the note.
///     <!-- daily-papers: end of note -->
///
/// The note is between the two markers. A line of the note that looks like a marker gets a backslash. All
/// other text, also text that the program does not know, is kept byte by byte. Can be used in any thread.
class NoteFile
{
public:
    /// Maximum size of a file that is read, in bytes.
    static constexpr qint64 maximumBytes = 4 * 1024 * 1024;

    enum class Region {
        Found,
        Missing, ///< the file has no marker
        Damaged, ///< a marker is missing, or the file has more than two
    };

    /// Reads a file. Returns the error NotUtf8 if it is not in UTF-8.
    static Result<NoteFile> read(const QByteArray &bytes);
    /// Returns a new file. before, after: the text before and after the note.
    static NoteFile create(
        const FrontMatter &front, const QString &before, const QString &note, const QString &after);
    /// Returns whether a marker is in the text, which may be the beginning of a file.
    static bool hasMarker(const QByteArray &bytes);
    /// Returns the identifier in the front matter, also if the front matter is not valid YAML; empty: none.
    static QString identifier(const QByteArray &bytes);
    /// Returns the property with the identifier.
    static QString identifierKey() { return QStringLiteral("arxiv"); }

    QByteArray bytes() const;
    bool hasFrontMatter() const { return !m_opening.isEmpty(); }
    FrontMatter &frontMatter() { return m_front; }
    const FrontMatter &frontMatter() const { return m_front; }
    Region region() const { return m_state; }
    QString note() const { return m_note; }
    /// Changes the note. If the region is missing, it is added at the end.
    void setNote(const QString &note);
    QString before() const { return m_before; }
    void setBefore(const QString &text);
    QString after() const { return m_after; }
    void setAfter(const QString &text);

private:
    NoteFile() = default;
    void readFrontMatter(QString &text);
    void readRegion(const QString &text);

    bool m_hasByteOrderMark = false;
    bool m_hasCrLf = false; // all lines end with CR LF; the texts here have LF only
    QString m_opening, m_closing; // the lines "---"
    FrontMatter m_front;
    Region m_state = Region::Missing;
    QString m_before;
    QString m_region; // with its markers
    QString m_note;
    QString m_after;
};

} // namespace dp
