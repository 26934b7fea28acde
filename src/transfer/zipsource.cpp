#include "transfer/zipsource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

ZipSource::ZipSource(const QString &path, unzFile file)
    : m_path(path)
    , m_file(file)
{
}

Outcome ZipSource::begin()
{
    for (int step = unzGoToFirstFile(m_file); step == UNZ_OK; step = unzGoToNextFile(m_file)) {
        const auto size = sizeToRead();
        if (!size)
            return damaged();
        m_size += *size;
    }
    return goTo(unzGoToFirstFile(m_file));
}

Result<QByteArray> ZipSource::read(qsizetype most)
{
    while (m_isOpen) {
        QByteArray bytes(most, Qt::Uninitialized);
        const int got = unzReadCurrentFile(m_file, bytes.data(), unsigned(most));
        if (got < 0)
            return damaged();
        if (got > 0) {
            bytes.truncate(got);
            m_left -= got;
            m_read += got;
            m_last = bytes.back();
            return bytes;
        }
        m_isOpen = false;
        // unzCloseCurrentFile() compares the checksum only if the whole file was read, so m_left is checked
        // too.
        if (unzCloseCurrentFile(m_file) != UNZ_OK || m_left != 0)
            return damaged();
        DP_TRY(goTo(unzGoToNextFile(m_file)));
        if (m_isOpen && m_last != '\n')
            // Separates the last line of this file from the first line of the next one.
            return QByteArray("\n");
    }
    return QByteArray();
}

double ZipSource::progress() const
{
    return m_size > 0 ? std::min(1.0, double(m_read) / double(m_size)) : 0;
}

Error ZipSource::damaged() const
{
    return {ErrorKind::BadContent, m_path, u"the zip file is damaged"_s};
}

std::optional<qint64> ZipSource::sizeToRead() const
{
    unz_file_info64 info{};
    QByteArray name(1024, '\0');
    if (unzGetCurrentFileInfo64(m_file, &info, name.data(), uLong(name.size() - 1), nullptr, 0, nullptr, 0)
        != UNZ_OK)
        return std::nullopt;
    return name.startsWith("__MACOSX/") ? 0 : qint64(info.uncompressed_size);
}

Outcome ZipSource::goTo(int step)
{
    for (; step == UNZ_OK; step = unzGoToNextFile(m_file)) {
        const auto size = sizeToRead();
        if (!size)
            return damaged();
        if (*size == 0)
            continue;
        if (unzOpenCurrentFile(m_file) != UNZ_OK)
            return damaged();
        m_left = *size;
        m_isOpen = true;
        return success();
    }
    return step == UNZ_END_OF_LIST_OF_FILE ? success() : Outcome(damaged());
}

} // namespace dp
