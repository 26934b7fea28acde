#include "library/tags.h"

#include "base/moment.h"
#include "base/plaintext.h"
#include "library/savedsearches.h"
#include "library/sqlite/statement.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

Tag readTag(const Statement &row)
{
    return {row.integer(0), plaintext::oneLine(row.text(1)), row.text(2)};
}

/// Reads the only row of a statement that selects the columns of a tag.
Result<std::optional<Tag>> readOne(Statement &row)
{
    DP_TRY(row.run());
    const std::optional<Tag> tag = row.next() ? std::optional(readTag(row)) : std::nullopt;
    DP_TRY(row.outcome());
    return tag;
}

void noteChanged(TagEdit &edit, const QList<qint64> &papers)
{
    const QSet<qint64> known(edit.papers.cbegin(), edit.papers.cend());
    for (const qint64 id : papers)
        if (!known.contains(id))
            edit.papers << id;
}

} // namespace

Result<QList<TagCount>> Tags::all()
{
    Statement rows(m_connection,
        u"SELECT id, name, color, (SELECT count(*) FROM paper_tags x WHERE x.tag_id = t.id) FROM tags t"
        " ORDER BY folded"_s);
    DP_TRY(rows.run());
    QList<TagCount> tags;
    while (rows.next())
        tags << TagCount{readTag(rows), rows.integer(3)};
    DP_TRY(rows.outcome());
    return tags;
}

Result<QList<TagCount>> Tags::among(const QList<qint64> &papers)
{
    Statement rows(m_connection, u"SELECT id, name, color FROM tags ORDER BY folded"_s);
    DP_TRY(rows.run());
    QList<TagCount> tags;
    QHash<qint64, qsizetype> places;
    while (rows.next()) {
        places.insert(rows.integer(0), tags.size());
        tags << TagCount{readTag(rows), 0};
    }
    DP_TRY(rows.outcome());
    Statement of(m_connection, u"SELECT tag_id FROM paper_tags WHERE paper_id = ?"_s);
    for (const qint64 id : papers) {
        const auto found = of.bind(id).integers();
        if (!found)
            return found.error();
        for (const qint64 tag : *found)
            if (const auto place = places.constFind(tag); place != places.cend())
                ++tags[*place].papers;
    }
    return tags;
}

Result<std::optional<Tag>> Tags::byId(qint64 id)
{
    Statement row(m_connection, u"SELECT id, name, color FROM tags WHERE id = ?"_s);
    row.bind(id);
    return readOne(row);
}

Result<std::optional<Tag>> Tags::byName(const QString &name)
{
    Statement row(m_connection, u"SELECT id, name, color FROM tags WHERE folded = ?"_s);
    row.bind(Tag::folded(name));
    return readOne(row);
}

Result<std::optional<Tag>> Tags::stored(const Tag &tag)
{
    auto found = byId(tag.id);
    return !found || *found ? found : byName(tag.name);
}

Result<Tag> Tags::find(const QString &name)
{
    const auto found = byName(name);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::UnknownTag, name.simplified(), {}};
    return **found;
}

Result<QList<qint64>> Tags::papersWith(qint64 id)
{
    Statement rows(m_connection, u"SELECT paper_id FROM paper_tags WHERE tag_id = ? ORDER BY paper_id"_s);
    return rows.bind(id).integers();
}

Result<TagEdit> Tags::change(
    const QList<qint64> &papers, const QStringList &added, const QStringList &removed, const QDateTime &now)
{
    TagEdit edit;
    for (const QString &text : added) {
        const auto name = Tag::checkedName(text);
        if (!name)
            return name.error();
        const auto known = byName(*name);
        if (!known)
            return known.error();
        edit.parts << TagEdit::Part{*known, *known ? **known : Tag{0, *name}, papers, {}};
    }
    for (const QString &name : removed) {
        const auto known = find(name);
        if (!known)
            return known.error();
        edit.parts << TagEdit::Part{*known, *known, {}, papers};
    }
    return apply(edit, now);
}

Result<TagEdit> Tags::update(const Tag &tag, const QDateTime &now)
{
    const auto name = Tag::checkedName(tag.name);
    if (!name)
        return name.error();
    const auto before = byId(tag.id);
    if (!before)
        return before.error();
    if (!*before)
        return Error{ErrorKind::UnknownTag, *name, {}};
    return apply({{TagEdit::Part{*before, Tag{tag.id, *name, tag.color}, {}, {}}}, {}}, now);
}

Result<TagEdit> Tags::remove(qint64 id, const QDateTime &now)
{
    const auto before = byId(id);
    const auto papers = papersWith(id);
    if (!before || !papers)
        return before ? papers.error() : before.error();
    if (!*before)
        return TagEdit{};
    return apply({{TagEdit::Part{*before, std::nullopt, {}, *papers}}, {}}, now);
}

/// Adds a tag with its earlier id if it is free, so that changes in the undo stack find it.
Result<Tag> Tags::store(const Tag &wanted)
{
    Tag tag = wanted;
    if (!Tag::isColor(tag.color)) {
        Statement rows(m_connection, u"SELECT color FROM tags"_s);
        DP_TRY(rows.run());
        QStringList used;
        while (rows.next())
            used << rows.text(0);
        DP_TRY(rows.outcome());
        tag.color = Tag::nextColor(used);
    }
    const auto other = byId(tag.id);
    if (!other)
        return other.error();
    // A null value makes SQLite choose the id.
    Statement insert(
        m_connection, u"INSERT INTO tags (id, name, folded, color) VALUES (nullif(?, 0), ?, ?, ?)"_s);
    const qint64 id = *other ? 0 : tag.id;
    DP_TRY(insert.bind(id, tag.name, Tag::folded(tag.name), tag.color).run());
    tag.id = id != 0 ? id : insert.lastId();
    return tag;
}

Outcome Tags::rename(const Tag &tag)
{
    const auto other = byName(tag.name);
    if (!other)
        return other.error();
    if (*other && (*other)->id != tag.id)
        return Error{ErrorKind::TagExists, tag.name, {}};
    Statement update(m_connection, u"UPDATE tags SET name = ?, folded = ?, color = ? WHERE id = ?"_s);
    return update.bind(tag.name, Tag::folded(tag.name), tag.color, tag.id).run();
}

/// Creates the tag of the wanted change, or gives it another name and color. A tag that is removed stays
/// until no paper has it. Sets the members `before` and `after` of the part; both have no value if there is
/// no such tag.
Outcome Tags::applyRow(TagEdit &done, TagEdit::Part &part, const TagEdit::Part &wanted)
{
    const auto now = stored(wanted.before ? *wanted.before : *wanted.after);
    if (!now)
        return now.error();
    part.before = part.after = *now;
    if (!wanted.after)
        return success();
    if (!*now) {
        if (wanted.tagged.isEmpty() && wanted.before)
            return success(); // another program has removed the tag
        const auto made = store(*wanted.after);
        if (!made)
            return made.error();
        part.after = *made;
        return success();
    }
    const Tag target{(*now)->id, wanted.after->name, wanted.after->color};
    if (!wanted.before || *wanted.before == *wanted.after || target == **now)
        return success();
    DP_TRY(rename(target));
    if (target.name != (*now)->name)
        DP_TRY(SavedSearches(m_connection)
                   .followRenamed(searchfields::Field::Tag, {{Tag::folded((*now)->name), target.name}}));
    part.after = target;
    const auto papers = papersWith(target.id);
    if (!papers)
        return papers.error();
    noteChanged(done, *papers);
    return success();
}

Outcome Tags::applyPapers(
    qint64 tagId, TagEdit::Part &part, const TagEdit::Part &wanted, const QDateTime &now)
{
    Statement tag(m_connection,
        u"INSERT OR IGNORE INTO paper_tags (paper_id, tag_id, added) SELECT id, ?, ? FROM papers WHERE id = ?"_s);
    const QString when = Moment::fromDateTime(now).iso();
    for (const qint64 id : wanted.tagged) {
        DP_TRY(tag.bind(tagId, when, id).run());
        if (tag.rowsChanged() == 1)
            part.tagged << id;
    }
    Statement untag(m_connection, u"DELETE FROM paper_tags WHERE paper_id = ? AND tag_id = ?"_s);
    for (const qint64 id : wanted.untagged) {
        DP_TRY(untag.bind(id, tagId).run());
        if (untag.rowsChanged() == 1)
            part.untagged << id;
    }
    return success();
}

/// Removes a tag if no paper has it.
Outcome Tags::removeUnused(TagEdit::Part &part, const Tag &tag)
{
    Statement remove(m_connection,
        u"DELETE FROM tags WHERE id = ? AND NOT EXISTS (SELECT 1 FROM paper_tags WHERE tag_id = tags.id)"_s);
    DP_TRY(remove.bind(tag.id).run());
    if (remove.rowsChanged() == 1)
        part.after.reset();
    return success();
}

Result<TagEdit> Tags::apply(const TagEdit &edit, const QDateTime &now)
{
    TagEdit done;
    for (const TagEdit::Part &wanted : edit.parts) {
        TagEdit::Part part;
        DP_TRY(applyRow(done, part, wanted));
        if (!part.after)
            continue;
        const Tag tag = *part.after;
        DP_TRY(applyPapers(tag.id, part, wanted, now));
        // A new tag that no paper got is not kept, because it would be created by a mistake in an identifier.
        const bool isUnusedNew = !part.before && part.tagged.isEmpty() && !wanted.tagged.isEmpty();
        if (!wanted.after || isUnusedNew)
            DP_TRY(removeUnused(part, tag));
        noteChanged(done, part.tagged + part.untagged);
        if (part.before != part.after || !part.tagged.isEmpty() || !part.untagged.isEmpty())
            done.parts << part;
    }
    return done;
}

} // namespace dp
