#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamReader>

#include <optional>

namespace dp {

/// An entry that could not be used, and why: it costs nobody else.
struct SkippedEntry {
    int place = 0; ///< counted from 1
    QString reason; ///< English, for the log and the summary
    QString id{}; ///< arXiv identifier without version; empty where the entry has none
    Moment published{}; ///< of version 1, where the entry tells it
};

/// What an answer of arXiv's API says.
struct Feed {
    QList<Paper> papers;
    QList<SkippedEntry> skipped;
    std::optional<int> totalResults;
    std::optional<int> startIndex;
    QString errorMessage; ///< of an error feed; empty otherwise
    Moment updated;
};

/// Reads arXiv's Atom of any year as it comes in. Elements are matched by namespace and local name, never by
/// order or prefix. A token state machine, since QXmlStreamReader's readElementText() loses text that is
/// split between chunks. Use it in one thread, once per document.
class AtomParser
{
public:
    enum class State { Reading, Finished, Broken };
    enum class Problem {
        None,
        NotAFeed, ///< HTML, plain text, another vocabulary, nothing at all
        CutShort,
        NotWellFormed,
        ForbiddenDoctype, ///< with entities, which is how a small file becomes a large one
    };

    /// now: UTC, for entries that claim to come from the future.
    explicit AtomParser(const QDateTime &now = QDateTime::currentDateTimeUtc());

    /// Bytes as they arrive, of any size. After Broken nothing more is read.
    State feed(const QByteArray &bytes);
    /// There is nothing more to come. Broken where the document is not whole.
    State finish();

    /// The whole entries so far.
    const Feed &result() const { return m_feed; }
    /// English, with a line number; empty while nothing is wrong.
    QString problem() const { return m_problem; }
    Problem problemKind() const { return m_problemKind; }
    /// False: well-formed, but no Atom feed.
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
    QByteArray m_start; // of the document
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
