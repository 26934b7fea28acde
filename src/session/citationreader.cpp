#include "session/citationreader.h"

#include "session/keystoring.h"
#include "transfer/citationexport.h"

namespace dp {

void CitationReader::read(QObject *context, CitationFormat format, const BibtexStyle &style,
    const QString &keyPattern, const QList<qint64> &papers, const Done &done)
{
    struct Written {
        QByteArray text;
        GivenKeys keys;
    };
    CitationExport::Options options;
    options.format = format;
    options.style = style;
    options.keyPattern = keyPattern;
    options.papers = papers;
    m_library.reader.post(
        context,
        [options](Library &library) -> Result<Written> {
            Written written;
            DP_TRY(CitationExport::write(
                library, options,
                [&written](const QByteArray &piece) {
                    written.text += piece;
                    return success();
                },
                &written.keys));
            return written;
        },
        [this, done](const Result<Written> &written) {
            if (!written)
                return done(written.error());
            keystoring::run(m_library.writer, written->keys);
            done(written->text);
        });
}

} // namespace dp
