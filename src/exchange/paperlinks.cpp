#include "exchange/paperlinks.h"

#include "exchange/doi.h"
#include "text/chips.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::paperlinks {

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
    if (const QStringList dois = doi::usable(paper.doi.simplified()); !dois.isEmpty())
        links << PaperLink{u"DOI"_s,
            u"https://doi.org/"_s + QString::fromLatin1(QUrl::toPercentEncoding(dois.first(), "/:;()"))};
    for (const Chip &chip : chips::of(paper)) {
        const QUrl url(chip.url, QUrl::StrictMode);
        if (url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
            && (chip.kind == Chip::Kind::Code || chip.kind == Chip::Kind::Project))
            links << PaperLink{chip.kind == Chip::Kind::Code ? u"Code"_s : u"Project"_s,
                QString::fromLatin1(url.toEncoded())};
    }
    return links;
}

} // namespace dp::paperlinks
