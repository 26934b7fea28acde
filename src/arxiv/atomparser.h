#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamReader>

#include <optional>

namespace dp {

/// An entry that could not be used. The entries after it are still read.
struct SkippedEntry {
    int place = 0; ///< position of the entry in the feed, counted from 1
    QString reason; ///< reason in English, for the log and the summary
    QString id{}; ///< arXiv identifier without version; empty if the entry has none
    Moment published{}; ///< date of version 1; invalid if the entry does not give it
};

/// The content of an answer of arXiv's API.
struct Feed {
    QList<Paper> papers;
    QList<SkippedEntry> skipped;
    std::optional<int> totalResults;
    std::optional<int> startIndex;
    QString errorMessage; ///< message if this is an error feed; otherwise empty
    Moment updated;
};

/// Reads arXiv's Atom feeds of any year incrementally. Elements are recognised by namespace and local name,
/// not by order or prefix. The parser is a state machine that handles one token at a time, because
/// QXmlStreamReader::readElementText() loses text that is split between chunks. Use each object in one thread
/// and for one document.
class AtomParser
{
public:
    enum class State { Reading, Finished, Broken };
    enum class Problem {
        None,
        NotAFeed, ///< the document is HTML, plain text or another XML vocabulary, or is empty
        CutShort,
        NotWellFormed,
        ForbiddenDoctype, ///< the document declares entities, which can expand a small file into a large one
    };

    /// Creates a parser. `now` is the current time in UTC. It is used to detect entries dated in the future.
    explicit AtomParser(const QDateTime &now = QDateTime::currentDateTimeUtc());

    /// Reads the next bytes of the document; a chunk may have any length. After Broken was returned, further
    /// bytes are ignored.
    State feed(const QByteArray &bytes);
    /// Marks the end of the data. Returns Broken if the document is incomplete.
    State finish();

    /// Returns the entries that are complete so far.
    const Feed &result() const { return m_feed; }
    /// Returns the problem in English, with a line number; empty if there is none.
    QString problem() const { return m_problem; }
    Problem problemKind() const { return m_problemKind; }
    /// Returns false if the document is well-formed but is not an Atom feed.
    bool isAtom() const { return m_isAtom; }

private:
    enum class Text {
        None,
        FeedTotal,
        FeedStart,
        FeedUpdated,
        Id,
        Title,
        Summary,
        Published,
        Updated,
        Comment,
        Journal,
        Doi,
        Name
    };
    struct Entry {
        QString id, title, summary, published, updated, comment, journal, doi, alternate;
        bool hasTitle = false;
        QStringList authors, categories;
        QString primary;
    };

    State parse();
    void startElement();
    void startInEntry();
    void endElement();
    void keepText();
    void finishEntry();
    State fail(Problem kind, const QString &what);
    bool isImpossible(const Moment &when) const;

    QXmlStreamReader m_xml;
    Feed m_feed;
    Entry m_entry;
    QString m_text;
    QByteArray m_start; // first bytes of the document
    QString m_problem;
    Problem m_problemKind = Problem::None;
    qint64 m_now = 0; // current time in seconds since 1970
    Text m_kind = Text::None;
    int m_depth = 0;
    int m_textDepth = 0;
    int m_entries = 0;
    bool m_inEntry = false;
    bool m_inAuthor = false;
    bool m_isAtom = false;
    bool m_done = false;
};

} // namespace dp
