#include "exchange/paperlinks.h"

#include "text/chips.h"
#include "text/doi.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::paperlinks {
namespace {

/// Returns the address in ASCII. Brackets are valid only around the number of a host (RFC 3986, 3.2.2), but
/// QUrl also keeps them in a path.
QString encoded(const QUrl &url)
{
    const QString address = QString::fromLatin1(url.toEncoded());
    const qsizetype path = address.indexOf(u'/', address.indexOf("://"_L1) + 3);
    return path < 0 ? address
                    : address.left(path) + address.mid(path).replace(u'[', u"%5B"_s).replace(u']', u"%5D"_s);
}

} // namespace

QString page(const ArxivId &id)
{
    return u"https://arxiv.org/abs/"_s + id.versioned();
}

QString permanent(const ArxivId &id)
{
    return u"https://arxiv.org/abs/"_s + id.toString();
}

QList<PaperLink> of(const Paper &paper)
{
    QList<PaperLink> links{{u"arXiv:"_s + paper.id.versioned(), page(paper.id)},
        {u"PDF"_s, u"https://arxiv.org/pdf/"_s + paper.id.versioned()}};
    if (const QStringList dois = doi::usable(paper.doi); !dois.isEmpty())
        links << PaperLink{u"DOI"_s, doi::address(dois.first())};
    for (const Chip &chip : chips::of(paper)) {
        const QUrl url(chip.url, QUrl::StrictMode);
        if (url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
            && (chip.kind == Chip::Kind::Code || chip.kind == Chip::Kind::Project))
            links << PaperLink{chip.kind == Chip::Kind::Code ? u"Code"_s : u"Project"_s, encoded(url)};
    }
    return links;
}

} // namespace dp::paperlinks
