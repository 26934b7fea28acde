#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace dp {

class Prompts;
class Settings;
enum class Setting;

/// The page of the settings for notes in Markdown files: their folder, and a pattern for their text with an
/// example that follows while the person types. Each change is written to the file at once, the pattern when
/// the person leaves it. GUI thread; the arguments of the constructor must outlive it.
class NoteSettings : public QWidget
{
    Q_OBJECT

public:
    NoteSettings(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

    /// Writes text that was typed but not yet accepted.
    void finishTyping();

signals:
    /// Emitted when a setting was changed. isSaved: the file was written.
    void written(bool isSaved);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addFolder(QFormLayout &form, Prompts &prompts);
    void addTags(QFormLayout &form);
    void addPattern(QFormLayout &form);
    void addExample(QFormLayout &form);
    void writePattern();
    void write(Setting setting, const QString &value);
    void showExample();

    Settings &m_settings;
    QLineEdit *m_folder;
    QComboBox *m_tags;
    QPlainTextEdit *m_pattern;
    QLabel *m_unknown;
    QPlainTextEdit *m_example;
};

} // namespace dp
