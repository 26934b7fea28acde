#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamReader>

#include <optional>

namespace dp {

/// An entry that could not be used, and the reason. The other entries are still read.
struct SkippedEntry {
    int place = 0; ///< position in the feed, from 1
    QString reason; ///< English, for the log and the summary
    QString id{}; ///< arXiv identifier without version; empty where the entry has none
    Moment published{}; ///< date of version 1, if the entry gives it
};

/// The content of an answer of arXiv's API.
struct Feed {
    QList<Paper> papers;
    QList<SkippedEntry> skipped;
    std::optional<int> totalResults;
    std::optional<int> startIndex;
    QString errorMessage; ///< message of an error feed; empty otherwise
    Moment updated;
};

/// Reads arXiv's Atom feeds of any year incrementally. Elements are matched by namespace and local name, not
/// by order or prefix. It is a token state machine, because QXmlStreamReader::readElementText() loses text
/// that is split between chunks. Use it in one thread, once per document.
class AtomParser
{
public:
    enum class State { Reading, Finished, Broken };
    enum class Problem {
        None,
        NotAFeed, ///< HTML, plain text, another XML vocabulary, or empty
        CutShort,
        NotWellFormed,
        ForbiddenDoctype, ///< declares entities, which can expand a small file into a large one
    };

    /// now: UTC; used to detect entries dated in the future.
    explicit AtomParser(const QDateTime &now = QDateTime::currentDateTimeUtc());

    /// Reads the next bytes, any number of them. After Broken, further bytes are ignored.
    State feed(const QByteArray &bytes);
    /// Marks the end of the data. Returns Broken if the document is incomplete.
    State finish();

    /// The complete entries so far.
    const Feed &result() const { return m_feed; }
    /// In English, with a line number; empty without an error.
    QString problem() const { return m_problem; }
    Problem problemKind() const { return m_problemKind; }
    /// False if the document is well-formed but not an Atom feed.
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
    qint64 m_now = 0; // seconds since 1970
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
