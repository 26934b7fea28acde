#include "support/madeuppapers_topics.h"

using namespace Qt::StringLiterals;

namespace dp::test {

Topic topicFrom(int share, const QString &text)
{
    const QStringList blocks = text.trimmed().split(u"\n\n"_s);
    const QStringList lists = QString(blocks.at(0)).replace(u";\n"_s, u"; "_s).split(u'\n');
    const auto phrases = [&lists](int n) {
        return lists.at(n).split(u"; "_s);
    };
    return {share, phrases(0), phrases(1), phrases(2), phrases(3), phrases(4), phrases(5),
        blocks.at(1).split(u'\n'), blocks.at(2).split(u'\n')};
}

const QList<Topic> &otherTopics()
{
    static const QList<Topic> topics = topicsOfMethods() + topicsOfApplications();
    return topics;
}

const QStringList &nameHeads()
{
    static const QStringList heads =
        u"Veri Gro Lumi Argo Tri Poly Echo Nano Pris Koa Quill Atlas Delta Vanta Sol Mira "
        "Onda Fjord Tesse Cala Hexa Juno Ori Pano Rho Saga Tandem Umbra Vela Wren Xylo Zephyr "
        "Ember Basalt Cirrus Dune Ibis Kestrel Lark Maple"_s.split(u' ');
    return heads;
}

const QStringList &nameTails()
{
    static const QStringList tails =
        u"Lens Bench Former Graph Flow Path Tune Guard Scope Net Cast Weave Mark Rank Loop "
        "Trace Mix Gate Probe Stack Field Drop Fuse Sync Eval Fold Shift Seek Pilot Chain"_s.split(u' ');
    return tails;
}

} // namespace dp::test
