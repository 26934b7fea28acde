#include "gui/mnemonic.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::mnemonic {

QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString removed(const QString &text)
{
    // In Chinese and Japanese texts, the letter is in parentheses at the end.
    static const QRegularExpression letter(uR"(\s*\(&[^&]\)|&(&?))"_s);
    return QString(text).replace(letter, u"\\1"_s);
}

} // namespace dp::mnemonic
