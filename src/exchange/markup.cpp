#include "exchange/markup.h"

#include "base/plaintext.h"

using namespace Qt::StringLiterals;

namespace dp::markup {
namespace {

/// Returns whether a UTF-16 unit is a noncharacter of the basic plane. The noncharacters of the other planes
/// are allowed in XML, and browsers ignore them.
bool isNoncharacter(QChar c)
{
    return c >= u'\xfffe' || (c >= u'\xfdd0' && c <= u'\xfdef');
}

} // namespace

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (const QChar c : plaintext::oneLine(text)) {
        switch (c.unicode()) {
        case u'&': out += "&amp;"_L1; break;
        case u'<': out += "&lt;"_L1; break;
        case u'>': out += "&gt;"_L1; break;
        case u'"': out += "&quot;"_L1; break;
        case u'\'': out += "&#39;"_L1; break;
        default:
            if (!isNoncharacter(c))
                out += c;
        }
    }
    return out;
}

} // namespace dp::markup
