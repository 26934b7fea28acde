#include "session/citationreader.h"

#include "transfer/citationexport.h"

namespace dp {

void CitationReader::read(QObject *context, CitationFormat format, const BibtexStyle &style,
    const QList<qint64> &papers, const Done &done)
{
    CitationExport::Options options;
    options.format = format;
    options.style = style;
    options.papers = papers;
    m_library.reader.post(
        context,
        [options](Library &library) -> Result<QByteArray> {
            QByteArray text;
            const auto written = CitationExport::write(library, options, [&text](const QByteArray &piece) {
                text += piece;
                return success();
            });
            if (!written)
                return written.error();
            return text;
        },
        done);
}

} // namespace dp
