#include "gui/dialogs/keywordcombos.h"

#include "base/keyword.h"

#include <QComboBox>
#include <QCoreApplication>

namespace dp::keywordcombos {
namespace {

struct KeywordCombos {
    Q_DECLARE_TR_FUNCTIONS(dp::KeywordDialog)
};

} // namespace

void addFields(QComboBox &combo)
{
    using Field = KeywordTerms::Field;
    //: where terms are searched
    combo.addItem(KeywordCombos::tr("Title or abstract"), int(Field::Either));
    //: where terms are searched
    combo.addItem(KeywordCombos::tr("Title"), int(Field::Title));
    //: where terms are searched
    combo.addItem(KeywordCombos::tr("Abstract"), int(Field::Abstract));
    //: where terms are searched: in both of them
    combo.addItem(KeywordCombos::tr("Title and abstract"), int(Field::Both));
}

void addRevisions(QComboBox &combo)
{
    using Revisions = Keyword::Revisions;
    //: what the program does when a paper has a new version
    combo.addItem(KeywordCombos::tr("Show a badge"), int(Revisions::Badge));
    //: what the program does when a paper has a new version: the paper becomes unread again if the new
    //: version says that it was accepted, published or withdrawn
    combo.addItem(KeywordCombos::tr("Unread again if accepted or withdrawn"), int(Revisions::Unread));
    //: what the program does when a paper has a new version: nothing
    combo.addItem(KeywordCombos::tr("Ignore"), int(Revisions::Ignored));
}

} // namespace dp::keywordcombos
