#pragma once

#include "transfer/textsource.h"

#include <zlib.h>

namespace dp {

/// Also reads plain files, because zlib passes other data through unchanged.
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
