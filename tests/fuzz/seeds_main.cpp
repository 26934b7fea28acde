// Makes the binary seeds, which are compressed snapshots and libraries. Each fuzz target has its own folder.
// Large seeds are in another folder and are used only without libFuzzer, because libFuzzer would make its own
// inputs as large as them.
#include "fuzz/smalllibrary.h"
#include "support/snapshots.h"
#include "support/testdata.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using dp::test::putBytes;

namespace {

QString folderOf(const QString &target)
{
    const QString folder = QCoreApplication::arguments().at(1) + u'/' + target;
    if (!QDir().mkpath(folder))
        qFatal("%s cannot be made", qPrintable(folder));
    return folder + u'/';
}

void makeSnapshots()
{
    const QString folder = folderOf(u"snapshotfile"_s);
    const QByteArray lines = dp::test::snapshotLine(u"0704.0001"_s, u"One"_s)
        + dp::test::snapshotLine(u"hep-th/9901001"_s, u"Two"_s);
    const QByteArray gzip = dp::test::gzipped(lines);
    const QByteArray zip = dp::test::zipped(lines, "arxiv-metadata-oai-snapshot.json");
    putBytes(folder + u"gzip"_s, gzip);
    putBytes(folder + u"gzip-twice"_s, gzip + gzip);
    putBytes(folder + u"gzip-cut-short"_s, gzip.chopped(20));
    putBytes(folderOf(u"large/snapshotfile"_s) + u"gzip-of-zeros"_s,
        dp::test::gzipped(QByteArray(17 * 1024 * 1024, '\0')));
    putBytes(folder + u"zip"_s, zip);
    putBytes(folder + u"zip-cut-short"_s, zip.chopped(20));
    putBytes(folder + u"zip-of-nothing"_s, dp::test::zipped({}, "empty"));
}

void makeLibraries()
{
    const QTemporaryDir scratch;
    const QString path = scratch.filePath(u"library.sqlite"_s);
    for (const QString &target : {u"library"_s, u"rebuild"_s}) {
        const QString folder = folderOf(target);
        putBytes(folder + u"today"_s, dp::fuzz::smallLibrary(path));
        for (const int version : {1, 2, 3}) {
            const QByteArray schema = dp::test::data(u"schema/%1.sql"_s.arg(version, 3, 10, '0'_L1));
            putBytes(folder + u"schema-%1"_s.arg(version), dp::fuzz::oldLibrary(path, schema, version));
        }
    }
}

void makeDeepOnes()
{
    constexpr int depth = 100000;
    const QByteArray opening = QByteArray("<b>").repeated(depth);
    const QByteArray closing = QByteArray("</b>").repeated(depth);
    putBytes(folderOf(u"large/announcements"_s) + u"deep"_s,
        "<rss><channel><item><title>" + opening + closing + "</title></item></channel></rss>");
    putBytes(folderOf(u"large/atom"_s) + u"deep"_s,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>" + opening + closing
            + "</title></entry></feed>");
    putBytes(folderOf(u"large/opml"_s) + u"deep"_s,
        "<opml><body>" + QByteArray("<outline>").repeated(depth) + QByteArray("</outline>").repeated(depth)
            + "</body></opml>");
    putBytes(folderOf(u"large/snapshotline"_s) + u"deep"_s,
        "{\"id\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "fuzz-seeds FOLDER\n");
        return 2;
    }
    makeSnapshots();
    makeLibraries();
    makeDeepOnes();
    return 0;
}
