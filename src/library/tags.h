#pragma once

#include "base/result.h"
#include "base/tag.h"
#include "library/tagedit.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace dp {

class Connection;

/// A tag with the number of papers that have it.
struct TagCount {
    Tag tag;
    qint64 papers = 0;
};

/// Reads and writes the user's tags. A function that returns a TagEdit must be called in a transaction; the
/// result contains what has changed. Papers that are not in the library are ignored.
class Tags
{
public:
    explicit Tags(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns all tags in alphabetical order.
    Result<QList<TagCount>> all();
    /// Returns all tags in alphabetical order. The numbers of papers count only these papers.
    Result<QList<TagCount>> among(const QList<qint64> &papers);
    /// Returns the tag with this name, ignoring case, or the error UnknownTag.
    Result<Tag> find(const QString &name);
    /// Gives the papers the tags with these names, and removes other tags from them. A tag that does not
    /// exist is created if a paper gets it. Removing a tag that does not exist is the error UnknownTag.
    Result<TagEdit> change(const QList<qint64> &papers, const QStringList &added, const QStringList &removed,
        const QDateTime &now);
    /// Gives the tag with this id another name and color.
    Result<TagEdit> update(const Tag &tag, const QDateTime &now);
    /// Removes the tag from all papers and from the library.
    Result<TagEdit> remove(qint64 id, const QDateTime &now);
    /// Makes a change again, or makes a reversed change. What has changed in the meantime stays: a tag that
    /// other papers have now is not removed.
    Result<TagEdit> apply(const TagEdit &edit, const QDateTime &now);

private:
    Result<std::optional<Tag>> stored(const Tag &tag);
    Result<std::optional<Tag>> byId(qint64 id);
    Result<std::optional<Tag>> byName(const QString &name);
    Result<QList<qint64>> papersWith(qint64 id);
    Result<Tag> store(const Tag &tag);
    Outcome rename(const Tag &tag);
    Outcome applyRow(TagEdit &done, TagEdit::Part &part, const TagEdit::Part &wanted);
    Outcome applyPapers(qint64 tagId, TagEdit::Part &part, const TagEdit::Part &wanted, const QDateTime &now);
    Outcome removeUnused(TagEdit::Part &part, const Tag &tag);

    Connection &m_connection;
};

} // namespace dp
