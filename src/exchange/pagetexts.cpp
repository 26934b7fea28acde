#include "exchange/pagetexts.h"

#include "base/plaintext.h"
#include "exchange/markup.h"
#include "text/markdowntext.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::pagetexts {
namespace {

/// Calls plain() for the parts of the text between web addresses, and link() for the addresses, and joins
/// the results.
template <typename Plain, typename Link>
QString withLinks(const QString &text, Plain plain, Link link)
{
    static const QRegularExpression address(
        uR"((?<![^\s("'])https?://[^\s<>"'()\[\]|\\]*[^\s<>"'()\[\]|\\.,;:!?])"_s);
    QString out;
    qsizetype end = 0;
    for (auto all = address.globalMatch(text); all.hasNext();) {
        const auto one = all.next();
        const QUrl url(one.captured(), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            continue;
        const qsizetype begin = one.capturedStart();
        out += plain(text.mid(end, begin - end), end == 0) + link(QString::fromLatin1(url.toEncoded()));
        end = one.capturedEnd();
    }
    return out + plain(text.mid(end), end == 0);
}

} // namespace

QStringList paragraphs(const QString &introduction)
{
    QStringList all;
    for (const QString &line : plaintext::cleaned(introduction).split(u'\n'))
        if (const QString text = plaintext::oneLine(line).simplified(); !text.isEmpty())
            all << text;
    return all;
}

QString titleLine(const PageTexts &texts, const QString &standard)
{
    const QString title = plaintext::oneLine(texts.title).simplified();
    return title.isEmpty() ? standard : markdowntext::escapedAtStart(title);
}

QString markdown(const PageTexts &texts)
{
    if (!texts.introduction)
        return {};
    const auto plain = [](const QString &text, bool isFirst) {
        const QString start = isFirst ? markdowntext::escapedAtStart(text) : QString();
        // The blank before a link is kept.
        return isFirst ? (text.endsWith(u' ') ? start + u' ' : start) : markdowntext::escaped(text);
    };
    QString all;
    for (const QString &paragraph : paragraphs(*texts.introduction))
        all +=
            withLinks(paragraph, plain, [](const QString &link) { return u'<' + link + u'>'; }) + u"\n\n"_s;
    return all.isEmpty() ? u"\n"_s : all;
}

QString html(const QString &introduction)
{
    const auto plain = [](const QString &text, bool) {
        return markup::escaped(text);
    };
    const auto link = [](const QString &address) {
        const QString text = markup::escaped(address);
        return u"<a href=\"%1\">%1</a>"_s.arg(text);
    };
    QString all;
    for (const QString &paragraph : paragraphs(introduction))
        all += u"<p dir=\"auto\">"_s + withLinks(paragraph, plain, link) + u"</p>\n"_s;
    return all;
}

} // namespace dp::pagetexts
