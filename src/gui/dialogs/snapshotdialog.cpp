#include "gui/dialogs/snapshotdialog.h"

#include "base/category.h"
#include "base/plaintext.h"
#include "gui/dialogs/categoryedit.h"
#include "text/errortext.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int beginning = 1991; // the first year of arXiv

QSpinBox *yearField(const QString &name, const QString &accessibleName, int thisYear, int value)
{
    auto *field = new QSpinBox;
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setRange(beginning, thisYear);
    field->setValue(value);
    field->setGroupSeparatorShown(false);
    return field;
}

} // namespace

SnapshotDialog::SnapshotDialog(const QString &path, int thisYear, QWidget *parent)
    : FittingDialog(parent)
    , m_categories(new CategoryEdit)
    , m_first(yearField(u"snapshotFirstYear"_s, tr("First year of submission"), thisYear, beginning))
    , m_last(yearField(u"snapshotLastYear"_s, tr("Last year of submission"), thisYear, thisYear))
    , m_problem(new QLabel)
{
    setObjectName(u"snapshotDialog"_s);
    setWindowTitle(tr("Import arXiv metadata"));
    //: %1 is a file
    auto *text =
        new QLabel(tr("Adds the papers of arXiv's metadata snapshot “%1” to your library. Searches and "
                      "keywords then find older papers too.")
                       .arg(plaintext::isolated(QFileInfo(path).fileName())));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_categories->setObjectName(u"snapshotCategories"_s);
    m_categories->setAccessibleName(tr("Categories"));
    //: in an empty field for categories
    m_categories->setPlaceholderText(tr("All of arXiv, or for example cs, stat.ML"));
    m_problem->setObjectName(u"snapshotProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *hint = new QLabel(tr(
        "Needs about 5 GB of disk space and a few minutes per million papers. You can stop at any time. To "
        "continue, import the same file again."));
    hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Categories:"), m_categories);
    //: a year
    form->addRow(tr("&From:"), m_first);
    //: a year
    form->addRow(tr("&To:"), m_last);
    QVBoxLayout *column = addContent(60);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(hint);
    column->addStretch(1);
    layout()->addWidget(m_problem);
    addButtons(tr("Import"));
    m_categories->setFocus();
}

SnapshotChoice SnapshotDialog::choice() const
{
    SnapshotChoice choice;
    for (const QString &name : category::split(m_categories->text()))
        choice.categories << category::canonical(name);
    // If the person chose all years, no range is stored. Otherwise the same import would not be recognised in
    // the next year.
    if (m_first->value() > beginning)
        choice.firstYear = m_first->value();
    if (m_last->value() < m_last->maximum())
        choice.lastYear = m_last->value();
    return choice;
}

void SnapshotDialog::done(int result)
{
    if (result == Accepted) {
        QString problem;
        for (const QString &name : category::split(m_categories->text()))
            if (!category::isValid(name) && problem.isEmpty())
                problem = errorText(Error{ErrorKind::BadCategory, name, {}});
        if (problem.isEmpty() && m_first->value() > m_last->value())
            problem = tr("The first year is after the last year. Change one of them.");
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
        if (!problem.isEmpty())
            return;
    }
    FittingDialog::done(result);
}

} // namespace dp

#include "moc_snapshotdialog.cpp"
