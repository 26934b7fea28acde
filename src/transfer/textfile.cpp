#include "transfer/textfile.h"

#include "transfer/decodingsource.h"
#include "transfer/gzipsource.h"
#include "transfer/zipsource.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp::textfile {
namespace {

Result<std::unique_ptr<TextSource>> openZip(const QString &path)
{
    unzFile file = unzOpen64(QFile::encodeName(path).constData());
    if (!file) // the directory of a zip archive is at the end of the file, so the end is missing
        return Error{ErrorKind::FileCutShort, path, u"the zip file has no list of its files"_s};
    auto source = std::make_unique<ZipSource>(path, file);
    DP_TRY(source->begin());
    return std::unique_ptr<TextSource>(std::move(source));
}

} // namespace

Result<std::unique_ptr<TextSource>> open(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorKind::IsDirectory, path, {}};
    if (!info.exists())
        return Error{ErrorKind::NoSuchFile, path, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NoPermission, path, file.errorString()};
    const bool isZip = info.isFile() && file.peek(4) == QByteArray("PK\x03\x04", 4);
    file.close();
    std::unique_ptr<TextSource> text;
    if (isZip) {
        auto zip = openZip(path);
        if (!zip)
            return zip.error();
        text = std::move(*zip);
    } else {
        gzFile packed = gzopen(QFile::encodeName(path).constData(), "rb");
        if (!packed)
            return Error{ErrorKind::NoPermission, path, {}};
        text = std::make_unique<GzipSource>(path, packed);
    }
    return std::unique_ptr<TextSource>(new DecodingSource(path, std::move(text)));
}

} // namespace dp::textfile
