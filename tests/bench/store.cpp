#include "bench/store.h"

#include "library/housekeeping.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "transfer/snapshotimport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

const QDate newest(2026, 10, 30);
constexpr int aDay = 1000;
constexpr int chunk = 10000; // number of papers made at once; a year has more made-up papers

/// Returns the working day that is `before` working days before the newest day, which is a Friday.
QDate workingDay(int before)
{
    return newest.addDays(-(before / 5 * 7 + before % 5));
}

/// Sets the paper's date and identifier. Papers are as frequent as on arXiv. back: number of newer papers.
void place(test::MadeUpPaper &paper, int back)
{
    const QDate day = workingDay(back / aDay);
    const int within = aDay - 1 - back % aDay;
    const QDateTime when = QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(within * 86);
    paper.id = day.toString(u"yyMM"_s) + u".%1"_s.arg(day.day() * aDay + within + 1, 5, 10, '0'_L1);
    const QDateTime end(newest.addDays(1), QTime(0, 0), Qt::UTC);
    paper.updated = std::min(when.addSecs(paper.published.secsTo(paper.updated)), end);
    paper.published = when;
}

QString dateOf(const QDateTime &when)
{
    return QLocale::c().toString(when, u"ddd, d MMM yyyy HH:mm:ss 'GMT'"_s);
}

QByteArray lineOf(const test::MadeUpPaper &paper)
{
    QJsonArray versions, authors;
    for (int version = 1; version <= paper.version; ++version)
        versions << QJsonObject{{u"version"_s, u"v%1"_s.arg(version)},
            {u"created"_s, dateOf(version == paper.version ? paper.updated : paper.published)}};
    for (const QString &name : paper.authors)
        authors << QJsonArray{name.section(u' ', -1), name.section(u' ', 0, -2), QString()};
    return QJsonDocument(QJsonObject{{u"id"_s, paper.id}, {u"submitter"_s, paper.authors.value(0)},
                             {u"authors"_s, paper.authors.join(u", "_s)}, {u"title"_s, paper.title},
                             {u"comments"_s, paper.comment}, {u"categories"_s, paper.categories.join(u' ')},
                             {u"abstract"_s, paper.abstract}, {u"versions"_s, versions},
                             {u"authors_parsed"_s, authors}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

} // namespace

void Store::forEachPaper(int papers, const std::function<void(const test::MadeUpPaper &)> &each)
{
    for (int from = (papers - 1) / chunk * chunk; from >= 0; from -= chunk) {
        auto list = test::madeUpPapers(std::min(chunk, papers - from), newest.addYears(-from / chunk));
        for (qsizetype i = list.size() - 1; i >= 0; --i) {
            place(list[i], from + int(i));
            each(list[i]);
        }
    }
}

QString Store::snapshot(int papers) const
{
    const QString name = path(u"snapshot-%1.json"_s.arg(papers));
    if (QFile::exists(name))
        return name;
    QFile file(name + u".part"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    forEachPaper(papers, [&](const test::MadeUpPaper &paper) { file.write(lineOf(paper)); });
    if (!file.rename(name))
        qFatal("cannot write %s", qPrintable(name));
    return name;
}

QString Store::library(int papers) const
{
    const QString name = path(u"library-%1.sqlite"_s.arg(papers)), part = name + u".part"_s;
    if (QFile::exists(name))
        return name;
    {
        const auto made = newLibrary(part);
        if (papers > 0) {
            import(*made, snapshot(papers));
            startMaintenance(*made);
        }
    }
    if (!QFile::rename(part, name))
        qFatal("cannot write %s", qPrintable(name));
    return name;
}

std::unique_ptr<Library> Store::newLibrary(const QString &path, const QList<Keyword> &keywords)
{
    libraryfiles::remove(path);
    return sure(libraryopener::open(path, Library::Access::Create, keywords));
}

void Store::import(Library &library, const QString &snapshot)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    SnapshotImport import(snapshot, {}, {});
    sure(import.begin(library));
    while (!sure(import.storeBatch(library, now)).isDone) { }
    sure(import.finish(library, now));
}

/// Runs all housekeeping tasks that the program runs when it is idle.
void Store::startMaintenance(Library &library)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    using housekeeping::Task;
    for (Task task = Task::Prune; task != Task::Done;)
        task = sure(housekeeping::step(library, task, now));
}

} // namespace dp::bench
