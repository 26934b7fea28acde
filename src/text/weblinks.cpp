#include "text/weblinks.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::weblinks {
namespace {

constexpr auto wwwDot = "www."_L1;

/// Returns whether no address contains the character.
bool endsAddress(QChar c)
{
    return c.isSpace() || c < u' ' || u"<>\"“”"_s.contains(c);
}

/// Returns the length of the address at the beginning of the text. It ends before the first bracket that
/// closes none of its own. The rest of the text is not read, so that finding many addresses takes linear
/// time.
qsizetype lengthOfAddress(QStringView address)
{
    int open[] = {0, 0, 0};
    for (qsizetype i = 0; i < address.size(); ++i) {
        if (endsAddress(address[i]))
            return i;
        const qsizetype opening = QStringView(u"([{").indexOf(address[i]);
        const qsizetype closing = QStringView(u")]}").indexOf(address[i]);
        if (opening >= 0)
            ++open[opening];
        else if (closing >= 0 && --open[closing] < 0)
            return i;
    }
    return address.size();
}

/// Returns the length of the address without the punctuation after it.
qsizetype trimmedLength(QStringView address)
{
    static const QString punctuation = u".,;:!?'\"*`”’"_s;
    address = address.left(lengthOfAddress(address));
    while (!address.isEmpty() && punctuation.contains(address.back()))
        address.chop(1);
    return address.size();
}

} // namespace

QList<Range> find(const QString &text)
{
    QList<Range> found;
    if (!text.contains("://"_L1) && !text.contains(wwwDot, Qt::CaseInsensitive))
        return found;
    // "www." inside of a longer name, of a mail address or of another path is not the start of an address.
    static const QRegularExpression start(
        uR"((?:\bhttps?://|(?<![\w.@/~=&?-])www\.(?=[^\s./]+\.\pL))(?=[^\s<>"“”\x{0}-\x{1f}]))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    qsizetype end = 0; // of the last address, which may contain another one
    for (auto starts = start.globalMatch(text); starts.hasNext();) {
        const qsizetype at = starts.next().capturedStart();
        if (at < end)
            continue;
        const Range range{at, trimmedLength(QStringView(text).mid(at))};
        const QUrl url(addressAt(text, range), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            found << range;
        end = at + range.length;
    }
    return found;
}

QString addressAt(const QString &text, const Range &range)
{
    const QString address = text.mid(range.start, range.length);
    return address.startsWith(wwwDot, Qt::CaseInsensitive) ? u"http://"_s + address : address;
}

} // namespace dp::weblinks
