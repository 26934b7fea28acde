// Fuzz target for the rebuilding of a damaged library (library/rebuild, salvage, pagefile) with any bytes.
// The program must create a valid library or report an error. The damaged file must stay unchanged.
#include "fuzz/fuzz.h"
#include "fuzz/spoiltlibrary.h"
#include "library/library.h"
#include "library/libraryopener.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "support/testdata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using dp::Library;

namespace {

QString path()
{
    return dp::fuzz::scratchPath(u"damaged.sqlite"_s);
}

void removeAll()
{
    const QDir folder = QFileInfo(path()).dir();
    for (const QString &name : folder.entryList({u"damaged*"_s}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    removeAll();
    dp::fuzz::makeSpoilt(path(), dp::fuzz::bytesOf(data, size));
    const QByteArray before = dp::test::bytesOf(path());
    const auto report = dp::rebuild::run(path(), QDateTime(QDate(2025, 3, 4), QTime(8, 0), Qt::UTC));
    if (!report) {
        DP_RULE(report.error().kind == dp::ErrorKind::NotALibrary, report.error().detail);
        DP_RULE(dp::test::bytesOf(path()) == before, u"a file that is left alone"_s);
        return 0;
    }
    DP_RULE(dp::test::bytesOf(report->setAside) == before, report->setAside);
    const auto library = dp::libraryopener::open(path(), Library::Access::Write);
    DP_RULE(library.ok(), library ? QString() : library.error().detail);
    const auto problems = dp::repair::problems(**library);
    DP_RULE(problems.ok() && problems->isEmpty(), problems ? problems->join(u'\n') : problems.error().detail);
    DP_RULE(dp::fuzz::readAll(**library), u"reading what was rebuilt"_s);
    return 0;
}
