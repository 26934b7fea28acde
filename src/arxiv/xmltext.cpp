#include "arxiv/xmltext.h"

#include "base/plaintext.h"

#include <QXmlStreamReader>

namespace dp {

QString xmltext::of(QXmlStreamReader &xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: ++depth; break;
        case QXmlStreamReader::EndElement: --depth; break;
        case QXmlStreamReader::Characters: text += xml.text(); break;
        default: break;
        }
    }
    return plaintext::cleaned(text).simplified();
}

} // namespace dp
