#include "gui/dialogs/choicedialog.h"

#include "gui/mnemonic.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

ChoiceDialog::ChoiceDialog(
    const QString &name, const QString &title, const QString &label, const QString &ok, QWidget *parent)
    : FittingDialog(parent)
    , m_choices(new QComboBox)
{
    setObjectName(name);
    setWindowTitle(title);
    QVBoxLayout *column = addContent(50);
    auto *form = new QFormLayout;
    m_choices->setObjectName(u"choiceCombo"_s);
    m_choices->setAccessibleName(mnemonic::removed(label).remove(u':'));
    m_choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choices->setMinimumContentsLength(30);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(label, m_choices);
    column->addLayout(form);
    column->addStretch(1);
    addButtons(ok)->setDefault(true);
}

void ChoiceDialog::add(const QString &text)
{
    m_choices->addItem(text);
}

int ChoiceDialog::chosen() const
{
    return m_choices->currentIndex();
}

} // namespace dp

#include "moc_choicedialog.cpp"
