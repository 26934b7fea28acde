#include "library/mutes.h"

#include "base/moment.h"
#include "base/plaintext.h"
#include "library/muterules.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QVariant keywordValue(qint64 keywordId)
{
    return keywordId != 0 ? QVariant(keywordId) : QVariant();
}

} // namespace

Result<bool> Mutes::isAny()
{
    return Statement(
        m_connection, u"SELECT EXISTS (SELECT 1 FROM mutes) OR EXISTS (SELECT 1 FROM muted_papers)"_s)
        .isTrue();
}

Result<QList<MuteReason>> Mutes::named()
{
    Statement rows(m_connection,
        u"SELECT m.id, m.kind, m.text, coalesce(m.keyword_id, 0), m.until, coalesce(k.name, '')"
        " FROM mutes m LEFT JOIN keywords k ON k.id = m.keyword_id ORDER BY m.id"_s);
    DP_TRY(rows.run());
    QList<MuteReason> mutes;
    while (rows.next())
        if (const auto kind = Mute::kindNamed(rows.text(1))) // a newer program may know other kinds
            mutes << MuteReason{Mute{rows.integer(0), *kind, plaintext::cleaned(rows.text(2)),
                                    rows.integer(3), QDate::fromString(rows.text(4), Qt::ISODate)},
                plaintext::cleaned(rows.text(5))};
    DP_TRY(rows.outcome());
    return mutes;
}

Result<QList<Mute>> Mutes::all()
{
    const auto mutes = named();
    if (!mutes)
        return mutes.error();
    QList<Mute> all;
    for (const MuteReason &mute : *mutes)
        all << *mute.rule;
    return all;
}

Result<Mute> Mutes::find(qint64 id)
{
    const auto mutes = all();
    if (!mutes)
        return mutes.error();
    for (const Mute &mute : *mutes)
        if (mute.id == id)
            return mute;
    return Error{ErrorKind::UnknownMute, QString::number(id), {}};
}

Result<std::optional<Mute>> Mutes::same(const Mute &mute)
{
    const auto checked = Mute::checked(mute);
    if (!checked)
        return checked.error();
    const auto known = all();
    if (!known)
        return known.error();
    for (const Mute &one : *known)
        if (one.keywordId == checked->keywordId && muterules::keyOf(one) == muterules::keyOf(*checked))
            return std::optional<Mute>(one);
    return std::optional<Mute>();
}

Result<Mute> Mutes::add(const Mute &mute, const QDateTime &now)
{
    auto checked = Mute::checked(mute);
    if (!checked)
        return checked;
    DP_TRY(startLog());
    const auto known = same(*checked);
    if (!known)
        return known.error();
    if (*known) {
        checked->id = (*known)->id;
        DP_TRY(setUntil(checked->id, checked->until));
        return checked;
    }
    Statement insert(m_connection,
        u"INSERT INTO mutes (id, kind, text, keyword_id, until, created) VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert.bindAll({checked->id != 0 ? QVariant(checked->id) : QVariant(),
        QString(Mute::nameOf(checked->kind)), checked->text, keywordValue(checked->keywordId),
        QVariant(u""_s + dayText(checked->until)), Moment::fromDateTime(now).iso()});
    DP_TRY(insert.run());
    checked->id = insert.lastId();
    return checked;
}

Outcome Mutes::setUntil(qint64 id, QDate until)
{
    Statement update(m_connection, u"UPDATE mutes SET until = ? WHERE id = ?"_s);
    return update.bind(dayText(until), id).run();
}

Outcome Mutes::remove(qint64 id)
{
    Statement remove(m_connection, u"DELETE FROM mutes WHERE id = ?"_s);
    DP_TRY(remove.bind(id).run());
    if (remove.rowsChanged() == 0)
        return Error{ErrorKind::UnknownMute, QString::number(id), {}};
    return success();
}

Result<QList<qint64>> Mutes::setMuted(const QList<qint64> &papers, bool isMuted, const QDateTime &now)
{
    DP_TRY(startLog());
    const QString nowText = Moment::fromDateTime(now).iso();
    Statement insert(m_connection,
        u"INSERT OR IGNORE INTO muted_papers (paper_id, created) SELECT id, ? FROM papers WHERE id = ?"_s);
    Statement remove(m_connection, u"DELETE FROM muted_papers WHERE paper_id = ?"_s);
    QList<qint64> changed;
    for (const qint64 paper : papers) {
        Statement &change = isMuted ? insert.bind(nowText, paper) : remove.bind(paper);
        DP_TRY(change.run());
        if (change.rowsChanged() > 0)
            changed << paper;
    }
    return changed;
}

Result<QList<qint64>> Mutes::papers()
{
    // With a join, SQLite would read all papers and look for each of them among the few muted ones.
    return Statement(m_connection,
        u"SELECT paper_id FROM muted_papers m WHERE EXISTS (SELECT 1 FROM papers p WHERE p.id = m.paper_id)"_s)
        .integers();
}

Outcome Mutes::startLog()
{
    // The first number is far above 1, because a damaged library is rebuilt from the shapes of its rows, and
    // a row of `totals` has the number 1.
    return m_connection.execute(
        u"INSERT INTO paper_changes (id, paper_id, what) SELECT 1000, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM paper_changes)"_s);
}

Outcome Mutes::startLogIfAny()
{
    const auto any = isAny();
    if (!any)
        return any.error();
    return *any ? startLog() : success();
}

} // namespace dp
