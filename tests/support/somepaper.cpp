#include "support/somepaper.h"

using namespace Qt::StringLiterals;

namespace dp::test {

Paper somePaper(const QString &id)
{
    Paper paper;
    const auto parsed = ArxivId::parse(id);
    if (!parsed)
        qFatal("%s is no identifier", qPrintable(id));
    paper.id = parsed->version() > 0 ? *parsed : parsed->withVersion(1);
    const QString name = paper.id.toString();
    const QDate month(2000 + name.left(2).toInt(), name.mid(2, 2).toInt(), 1);
    const qint64 place = paper.id.key() & 0x1ffff;
    const QDateTime submitted = QDateTime(month, QTime(0, 0), Qt::UTC).addSecs(place * 100);
    paper.title = u"On "_s + name;
    paper.abstract = u"We look at %1 in version %2."_s.arg(name).arg(paper.id.version());
    paper.comment = u"12 pages"_s;
    paper.authors = QStringList{u"Ada Example"_s, u"Ben Muster"_s};
    paper.categories = QStringList{u"cs.CL"_s, u"stat.ML"_s};
    paper.published = Moment::fromDateTime(submitted);
    paper.updated = Moment::fromDateTime(submitted.addDays(10 * (paper.id.version() - 1)));
    paper.absUrl = u"http://arxiv.org/abs/"_s + paper.id.versioned();
    return paper;
}

QList<Paper> somePapers(const QStringList &ids)
{
    QList<Paper> papers;
    for (const QString &id : ids)
        papers << somePaper(id);
    return papers;
}

Paper onPage(Paper paper)
{
    paper.published = {};
    paper.updated = Moment::fromIso(paper.updated.day()).value_or(Moment());
    paper.authors.clear();
    paper.categories.clear();
    paper.doi.clear();
    paper.journalRef.clear();
    return paper;
}

QStringList idsOf(const QList<Paper> &papers)
{
    QStringList ids;
    for (const Paper &paper : papers)
        ids << paper.id.toString();
    return ids;
}

QStringList idsOf(const QList<qint64> &keys)
{
    QStringList ids;
    for (const qint64 key : keys)
        ids << ArxivId::fromKey(key).value_or(ArxivId()).toString();
    return ids;
}

QStringList idsOf(const QList<LibraryPaper> &papers)
{
    QStringList ids;
    for (const LibraryPaper &libraryPaper : papers)
        ids << libraryPaper.paper.id.toString();
    return ids;
}

qint64 keyOf(const QString &id)
{
    return ArxivId::parse(id).value_or(ArxivId()).key();
}

} // namespace dp::test
