#include "base/papersites.h"

#include "base/arxivcandidates.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::arxividtext {
namespace {

constexpr std::array sites = {"arxiv.org"_L1, "lanl.gov"_L1, "xxx.itp.ac.cn"_L1, "xxx.uni-augsburg.de"_L1,
    "xxx.sissa.it"_L1, "babbage.sissa.it"_L1, "xxx.soton.ac.uk"_L1, "xxx.tau.ac.il"_L1,
    "xxx.yukawa.kyoto-u.ac.jp"_L1, "xxx.if.usp.br"_L1, "alphaxiv.org"_L1, "hf.co"_L1, "huggingface.co"_L1,
    "papers.cool"_L1, "scirate.com"_L1, "ar5iv.org"_L1, "arxiv-vanity.com"_L1, "semanticscholar.org"_L1,
    "connectedpapers.com"_L1};

bool isHostSign(QChar c)
{
    return isWordSign(c) || c == u'-' || c == u'.';
}

/// Returns whether the host ends here: a path or a port follows.
bool endsHost(QStringView address, qsizetype at)
{
    if (at < address.size() && address[at] == u':')
        at += 1 + digitsFrom(address, at + 1);
    return at < address.size() && address[at] == u'/';
}

bool contains(QStringView address, QLatin1StringView site)
{
    for (qsizetype at = address.indexOf(site, 0, Qt::CaseInsensitive); at >= 0;
         at = address.indexOf(site, at + 1, Qt::CaseInsensitive)) {
        const bool isWhole = at == 0 || (!isWordSign(address[at - 1]) && address[at - 1] != u'-');
        if (isWhole && endsHost(address, at + site.size()))
            return true;
    }
    return false;
}

bool isThisComputer(QStringView host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host.startsWith("127."_L1);
}

/// Returns whether a text without a scheme has the form of a host, such as `example.org`. Texts such as `..`
/// and `abs` do not have it.
bool isNameOfHost(QStringView text)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    return dot > 0 && isWordSign(text[dot - 1]) && dot + 1 < text.size() && isWordSign(text[dot + 1]);
}

} // namespace

bool isSiteOfPapers(QStringView address)
{
    return std::any_of(
        sites.begin(), sites.end(), [&](QLatin1StringView site) { return contains(address, site); });
}

bool hasForeignHost(QStringView address)
{
    if (isSiteOfPapers(address))
        return false;
    const qsizetype scheme = address.lastIndexOf(u"//");
    qsizetype start = scheme < 0 ? 0 : scheme + 2;
    const qsizetype end = std::max(start, address.indexOf(u'/', start));
    for (qsizetype at = start; at < end; ++at) // skips brackets, quotation marks and a user name
        if (!isHostSign(address[at]) && address[at] != u':')
            start = at + 1;
    QStringView host = address.mid(start, end - start);
    if (const qsizetype port = host.indexOf(u':'); port >= 0)
        host = host.left(port);
    if (host.isEmpty() || isThisComputer(host))
        return false;
    return scheme >= 0 || isNameOfHost(host);
}

} // namespace dp::arxividtext
