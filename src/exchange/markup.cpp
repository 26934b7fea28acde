#include "exchange/markup.h"

#include "base/plaintext.h"

using namespace Qt::StringLiterals;

namespace dp::markup {

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (const QChar c : plaintext::withoutNoncharacters(plaintext::oneLine(text))) {
        switch (c.unicode()) {
        case u'&': out += "&amp;"_L1; break;
        case u'<': out += "&lt;"_L1; break;
        case u'>': out += "&gt;"_L1; break;
        case u'"': out += "&quot;"_L1; break;
        case u'\'': out += "&#39;"_L1; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace dp::markup
