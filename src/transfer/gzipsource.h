#pragma once

#include "transfer/textsource.h"

#include <zlib.h>

namespace dp {

/// Reads a file that is compressed by gzip, or a plain file, which zlib passes through unchanged.
class GzipSource final : public TextSource
{
public:
    GzipSource(const QString &path, gzFile file);
    ~GzipSource() override { gzclose(m_file); }

    Result<QByteArray> read(qsizetype most) override;
    double progress() const override;

private:
    QString m_path;
    qint64 m_size;
    gzFile m_file;
};

} // namespace dp
