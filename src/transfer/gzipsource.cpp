#include "transfer/gzipsource.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

GzipSource::GzipSource(const QString &path, gzFile file)
    : m_path(path)
    , m_size(QFileInfo(path).size())
    , m_file(file)
{
    gzbuffer(m_file, 256 * 1024);
}

Result<QByteArray> GzipSource::read(qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    const int got = gzread(m_file, bytes.data(), unsigned(most));
    if (got > 0) { // the bytes before the error are returned first; the next read returns the error
        bytes.truncate(got);
        return bytes;
    }
    int problem = Z_OK;
    const QString why =
        // zlib's message begins with the path.
        QString::fromLatin1(gzerror(m_file, &problem)).section(u": "_s, -1);
    if (problem == Z_BUF_ERROR)
        return Error{ErrorKind::FileCutShort, m_path, u"the file ends before its packing does"_s};
    if (got < 0 || (problem != Z_OK && problem != Z_STREAM_END))
        return Error{ErrorKind::BadContent, m_path, why};
    return QByteArray();
}

double GzipSource::progress() const
{
    return m_size > 0 ? std::min(1.0, double(gzoffset(m_file)) / double(m_size)) : 0;
}

} // namespace dp
