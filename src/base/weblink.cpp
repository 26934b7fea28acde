#include "base/weblink.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::weblink {

QString safe(const QString &text)
{
    // Fast path for links to arXiv's own site.
    for (const QStringView site :
        {QStringView(u"https://arxiv.org/abs/"), QStringView(u"http://arxiv.org/abs/")})
        if (text.startsWith(site) && std::all_of(text.begin() + site.size(), text.end(), [](QChar c) {
                return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'/' || c == u'-');
            }))
            return text;
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return {};
    const QString encoded = url.toString(QUrl::FullyEncoded);
    for (const QChar c : encoded)
        if (c.isSpace() || u"()<>[]|`\"\\"_s.contains(c))
            return {};
    return encoded;
}

} // namespace dp::weblink
