#pragma once

#include "transfer/textsource.h"

#include <minizip/unzip.h>

#include <optional>

namespace dp {

/// Reads the contents of all files of a zip archive, one after another. Folders and the additional files that
/// macOS creates are skipped.
class ZipSource final : public TextSource
{
public:
    ZipSource(const QString &path, unzFile file);
    ~ZipSource() override { unzClose(m_file); }

    /// Opens the first file with content. Returns the error BadContent if the archive is damaged.
    Outcome begin();

    Result<QByteArray> read(qsizetype most) override;
    double progress() const override;

private:
    Error damaged() const;

    /// Returns the unpacked size of the current file in bytes; 0: the file is skipped. Returns nothing if the
    /// directory of the archive is damaged.
    std::optional<qint64> sizeToRead() const;

    /// Opens the current file, or the next file with content if the current one is skipped. step: result of
    /// the last step to a file.
    Outcome goTo(int step);

    QString m_path;
    qint64 m_size = 0; // unpacked size of all files in bytes, according to the directory of the archive
    qint64 m_read = 0;
    qint64 m_left = 0; // number of bytes of the open file that were not read yet
    unzFile m_file;
    bool m_isOpen = false;
    char m_last = '\n';
};

} // namespace dp
