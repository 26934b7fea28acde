#include "gui/mnemonic.h"

#include <QStringView>

using namespace Qt::StringLiterals;

namespace dp::mnemonic {

QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

// A regular expression would be compiled at the start of the program.
QString removed(const QString &text)
{
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = QStringView(text).sliced(i);
        // In Chinese and Japanese texts, the letter is in parentheses at the end.
        if (rest.size() >= 4 && rest.startsWith(u"(&") && rest[2] != u'&' && rest[3] == u')') {
            while (!shown.isEmpty() && shown.back().isSpace())
                shown.chop(1);
            i += 3;
        } else if (rest.startsWith(u"&&")) {
            shown += u'&';
            ++i;
        } else if (rest.front() != u'&') {
            shown += rest.front();
        }
    }
    return shown;
}

} // namespace dp::mnemonic
