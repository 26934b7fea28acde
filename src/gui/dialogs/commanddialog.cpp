#include "gui/dialogs/commanddialog.h"

#include "text/errortext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

CommandDialog::CommandDialog(const OwnCommand &command, bool isNew, QWidget *parent)
    : FittingDialog(parent)
    , m_name(new QLineEdit(command.name))
    , m_line(new QLineEdit(command.line))
    , m_json(new QCheckBox(tr("Pass the paper as &JSON on standard input")))
    , m_output(new QComboBox)
    , m_problem(new QLabel)
{
    setObjectName(u"commandDialog"_s);
    setWindowTitle(isNew ? tr("Add command") : tr("Edit command"));
    addFields(command);
    m_ok = addButtons(tr("Save"));
    connect(m_name, &QLineEdit::textChanged, this, &CommandDialog::validate);
    connect(m_line, &QLineEdit::textChanged, this, &CommandDialog::validate);
    m_name->setFocus();
    validate();
}

void CommandDialog::addFields(const OwnCommand &command)
{
    QVBoxLayout *column = addContent(60);
    auto *form = new QFormLayout;
    m_name->setObjectName(u"commandName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(OwnCommand::maximumName);
    form->addRow(tr("&Name:"), m_name);
    m_line->setObjectName(u"commandLine"_s);
    m_line->setAccessibleName(tr("Program and arguments"));
    m_line->setMaxLength(OwnCommand::maximumLine);
    form->addRow(tr("&Program and arguments:"), m_line);
    m_json->setObjectName(u"commandJsonCheck"_s);
    m_json->setChecked(command.input == OwnCommand::Input::Json);
    form->addRow(m_json);
    m_output->setObjectName(u"commandOutputCombo"_s);
    m_output->setAccessibleName(tr("Output"));
    //: what happens with the text that a program prints
    m_output->addItem(tr("Ignore"), int(OwnCommand::Output::Ignored));
    m_output->addItem(tr("Replaces the note of the paper"), int(OwnCommand::Output::ReplacesNote));
    m_output->addItem(tr("Is appended to the note of the paper"), int(OwnCommand::Output::AppendedToNote));
    m_output->setCurrentIndex(m_output->findData(int(command.output)));
    //: the text that a program prints
    form->addRow(tr("&Output:"), m_output);
    column->addLayout(form);
    QStringList names;
    for (const QString &name : OwnCommand::placeholders())
        names << u'{' + name + u'}';
    //: %1 is a list such as {id}, {title}
    auto *about =
        new QLabel(tr("Placeholders: %1. Each stays within one argument. Scripts find the same values in "
                      "variables such as DAILY_PAPERS_TITLE.")
                       .arg(names.join(u", "_s)));
    about->setObjectName(u"commandPlaceholders"_s);
    m_problem->setObjectName(u"commandProblem"_s);
    for (QLabel *label : {about, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(1);
}

OwnCommand CommandDialog::command() const
{
    return {m_name->text(), m_line->text(),
        m_json->isChecked() ? OwnCommand::Input::Json : OwnCommand::Input::None,
        OwnCommand::Output(m_output->currentData().toInt())};
}

void CommandDialog::validate()
{
    const auto checked = OwnCommand::checked(command());
    m_ok->setEnabled(checked.ok());
    m_problem->setText(checked ? QString() : errorText(checked.error()));
    m_problem->setVisible(!checked);
}

} // namespace dp

#include "moc_commanddialog.cpp"
