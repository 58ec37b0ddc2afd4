// Importing an export: choose or drop it, see what was recognised and the first rows, import, read the report.
#pragma once

#include "app/import/import_export.h"
#include "app/import/preview.h"
#include "app/jobs.h"
#include "ui/shell/page.h"
#include "ui/widgets/text_table.h"

#include <memory>

namespace Ui {
class ImportPage;
}

namespace chalktalk::ui {

class Shell;

class ImportPage : public Page {
    Q_OBJECT
  public:
    explicit ImportPage(Shell& shell);
    ~ImportPage() override;

    void enter(const app::Route& route) override;
    void takeFiles(const QStringList& paths) override;
    [[nodiscard]] QWidget* firstFocus() override;

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void dress();
    void connectForm();
    void look(); // asks for a preview of m_paths
    void showPreview();
    void showFile();
    void import();
    void showReport();
    void showFailure(const Error& error);
    void saveRejects();
    void fitTables();
    void step(QWidget* to);

    Shell& m_shell;
    std::unique_ptr<Ui::ImportPage> m_form;
    bool m_unreadable = false; // nothing in it that could be read as anything
    QStringList m_paths;
    QString m_presetWanted; // empty: whichever fits
    app::ImportPreview m_preview;
    std::shared_ptr<const app::ImportReport> m_report;
    app::LatestJob m_looking;
    TextTable m_mapping, m_rows, m_files, m_rejects;
};

} // namespace chalktalk::ui
