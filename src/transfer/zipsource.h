#pragma once

#include "transfer/textsource.h"

#include <minizip/unzip.h>

#include <optional>

namespace dp {

/// The contents of all files of a zip archive, one after another. Folders and the extra files of macOS are
/// skipped.
class ZipSource final : public TextSource
{
public:
    ZipSource(const QString &path, unzFile file);
    ~ZipSource() override { unzClose(m_file); }

    /// Returns BadContent if no file can be read.
    Outcome begin();

    Result<QByteArray> read(qsizetype most) override;
    double progress() const override;

private:
    Error damaged() const;

    /// The unpacked size of the current file in bytes; 0 if it is skipped. Nothing if the directory of the
    /// archive is damaged.
    std::optional<qint64> sizeToRead() const;

    /// Opens the next file with content, starting at the current one.
    Outcome goTo(int step);

    QString m_path;
    qint64 m_size = 0; // unpacked size according to the archive
    qint64 m_read = 0;
    qint64 m_left = 0; // bytes left in the open file
    unzFile m_file;
    bool m_isOpen = false;
    char m_last = '\n';
};

} // namespace dp
