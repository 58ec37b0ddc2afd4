#include "ui/import/import_page.h"

#include "app/import/preset_choices.h"
#include "app/workspace.h"
#include "ui/import/mapping_words.h"
#include "ui/shell/shell.h"
#include "ui/shell/store_dialogs.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/scroll_page.h"
#include "ui_import_page.h"

#include <algorithm>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QTimer>
#include <tuple>

namespace chalktalk::ui {

using app::Workspace;

namespace {

// Whether choosing what it is could help at all: a folder without tables or a binary file stays what it is.
bool anyText(const QStringList& paths) {
    for (const QString& path : paths) {
        const QFileInfo info(path);
        QFileInfoList files{info};
        if (info.isDir())
            files = QDir(path).entryInfoList({QStringLiteral("*.csv"), QStringLiteral("*.tsv")}, QDir::Files);
        for (const QFileInfo& one : files) {
            QFile file(one.filePath());
            if (!file.open(QIODevice::ReadOnly)) continue;
            const QByteArray start = file.read(4096);
            const bool utf16 = start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff");
            if (!start.isEmpty() && (utf16 || !start.contains('\0'))) return true;
        }
    }
    return false;
}

} // namespace

ImportPage::ImportPage(Shell& shell) : m_shell(shell), m_form(std::make_unique<Ui::ImportPage>()) {
    m_form->setupUi(this);
    setAcceptDrops(true);
    dress();
    connectForm();
    step(m_form->chooseStep);
}

ImportPage::~ImportPage() = default;

void ImportPage::dress() {
    auto& f = *m_form;
    f.column->setContentsMargins(pageMargins());
    f.column->setSpacing(lineHeight() * 2 / 3);
    f.title->setSize(TextSize::Display);
    f.preset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    f.file->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    f.file->setMinimumContentsLength(20);
    f.file->setMaximumWidth(lineHeight() * 22);
    f.presetText->setSize(TextSize::Small);
    f.presetRow->setStretch(1, 0);
    f.presetRow->addStretch(1);
    // Short steps end where their words do.
    f.reportColumn->insertSpacerItem(2, new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding));
    f.reportColumn->setStretch(1, 0);
    f.reportColumn->setStretch(2, 1);
    f.lookColumn->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding));
    f.lookProblem->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    for (QWidget* one : {f.chooseStep, f.lookStep, f.reportStep}) letScroll(*one);
    // What one does next stays in sight under what scrolls.
    for (const auto& [step, inside, buttons] : {std::tuple(f.lookStep, f.lookColumn, f.lookButtons),
                                                std::tuple(f.reportStep, f.reportColumn, f.reportButtons)}) {
        inside->removeItem(buttons);
        buttons->setParent(nullptr);
        auto* whole = static_cast<QVBoxLayout*>(step->layout());
        whole->addSpacing(lineHeight() / 2);
        whole->addLayout(buttons);
    }
    f.intro->setColour(Colour::Ink2);
    f.drop->setLook(Inset::Look::Drop);
    f.drop->setMaximumHeight(lineHeight() * 22);
    f.dropIcon->setFixedSize(lineHeight() * 2, lineHeight() * 2);
    f.dropIcon->setName(QStringLiteral("upload"), Colour::AccentInk);
    f.dropTitle->setSize(TextSize::H2);
    f.dropText->setColour(Colour::Ink2);
    f.known->setColour(Colour::Ink2);
    f.known->setSize(TextSize::Small);
    QStringList names;
    f.preset->addItem(tr("what it looks like"), QString());
    for (const auto& choice : app::presetChoices()) {
        names << choice.name;
        f.preset->addItem(choice.name, choice.id);
        f.preset->setItemData(f.preset->count() - 1, choice.description, Qt::ToolTipRole);
    }
    f.known->setText(tr("Known exports: %1.").arg(names.join(tr(", "))));
    ui::dress(f.chooseFiles, ButtonLook::Primary, QStringLiteral("file-spreadsheet"));
    ui::dress(f.chooseFolder, ButtonLook::Plain, QStringLiteral("folder-open"));
    ui::dress(f.otherFiles, ButtonLook::Plain);
    ui::dress(f.importNow, ButtonLook::Primary, QStringLiteral("download"));
    ui::dress(f.saveRejects, ButtonLook::Plain, QStringLiteral("save"));
    ui::dress(f.another, ButtonLook::Plain);
    ui::dress(f.seeTeam, ButtonLook::Primary, QStringLiteral("users"));
    f.lookProblem->setLook(Inset::Look::Warn);
    f.fileProblems->setColour(Colour::Warn);
    for (auto* label : {f.presetText, f.fileFacts, f.target, f.busyText, f.notes}) label->setColour(Colour::Ink2);
    f.busyTitle->setSize(TextSize::H2);
    f.reportTitle->setSize(TextSize::H2);
    f.rejectsTitle->setSize(TextSize::H2);
    for (auto* label : {f.mappingTitle, f.rowsTitle}) label->setWeight(QFont::DemiBold);
    f.mapping->setModel(&m_mapping);
    f.rows->setModel(&m_rows);
    f.files->setModel(&m_files);
    f.rejects->setModel(&m_rejects);
    for (QTableView* view : {f.mapping, f.rows, f.files, f.rejects}) dressTable(*view);
    for (QTableView* view : {f.mapping, f.rejects}) {
        view->horizontalHeader()->setStretchLastSection(true);
        view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    f.rejects->setWordWrap(true); // the reasons are sentences
    for (QTableView* view : {f.mapping, f.rows}) view->setMinimumHeight(lineHeight() * 11);
}

void ImportPage::connectForm() {
    auto& f = *m_form;
    auto& workspace = m_shell.workspace();
    connect(f.chooseFiles, &QPushButton::clicked, this, [this] { chooseImport(m_shell); });
    connect(f.chooseFolder, &QPushButton::clicked, this, [this] { chooseImportFolder(m_shell); });
    connect(f.otherFiles, &QPushButton::clicked, this, [this] { step(m_form->chooseStep); });
    connect(f.another, &QPushButton::clicked, this, [this] { step(m_form->chooseStep); });
    connect(f.importNow, &QPushButton::clicked, this, &ImportPage::import);
    connect(f.seeTeam, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("team"), {}, {}}); });
    connect(f.saveRejects, &QPushButton::clicked, this, &ImportPage::saveRejects);
    connect(f.file, &QComboBox::currentIndexChanged, this, &ImportPage::showFile);
    connect(f.preset, &QComboBox::activated, this, [this] {
        m_presetWanted = m_form->preset->currentData().toString();
        look();
    });
    connect(f.busy, &BusyBar::cancelled, &workspace, &Workspace::cancelImport);
    connect(&workspace, &Workspace::importProgressed, this, [this](int percent, const QString& what) {
        if (m_shell.workspace().isImporting()) m_form->busy->report(percent, what);
    });
    connect(&workspace, &Workspace::importFinished, this, [this](const auto& report) {
        m_report = report;
        showReport();
    });
    connect(&workspace, &Workspace::importFailed, this, &ImportPage::showFailure);
}

void ImportPage::step(QWidget* to) {
    m_form->steps->setCurrentWidget(to);
    if (isVisible())
        if (QWidget* first = firstFocus()) first->setFocus(Qt::OtherFocusReason);
}

QWidget* ImportPage::firstFocus() {
    QWidget* at = m_form->steps->currentWidget();
    if (at == m_form->chooseStep) return m_form->chooseFiles;
    if (at == m_form->lookStep)
        return m_unreadable                     ? m_form->otherFiles
               : m_form->importNow->isEnabled() ? static_cast<QWidget*>(m_form->importNow)
                                                : m_form->preset;
    if (at == m_form->reportStep) return m_form->seeTeam;
    return nullptr;
}

void ImportPage::enter(const app::Route&) {}

void ImportPage::takeFiles(const QStringList& paths) {
    if (m_shell.workspace().isImporting()) return;
    m_paths = paths;
    m_presetWanted.clear();
    look();
}

void ImportPage::look() {
    m_looking.read<app::ImportPreview>(
        m_shell.workspace().jobs(), this,
        [paths = m_paths, preset = m_presetWanted](std::stop_token) { return app::previewImport(paths, preset); },
        [this](Result<app::ImportPreview> preview) {
            m_unreadable = false;
            if (preview) {
                m_preview = std::move(*preview);
            } else {
                m_preview = {};
                m_preview.problems << preview.error().message;
                m_unreadable = !anyText(m_paths);
                const bool folder = std::any_of(m_paths.begin(), m_paths.end(),
                                                [](const QString& path) { return QFileInfo(path).isDir(); });
                if (m_unreadable && !folder && preview.error().code != ErrorCode::NotFound)
                    m_preview.problems = {tr("This can't be read: an export is made of CSV files, which are text.")};
            }
            showPreview();
        });
}

void ImportPage::showPreview() {
    auto& f = *m_form;
    f.preset->setCurrentIndex(std::max(0, f.preset->findData(m_preview.preset)));
    const bool anything = !m_unreadable;
    for (QWidget* part : {static_cast<QWidget*>(f.presetLabel), static_cast<QWidget*>(f.preset),
                          static_cast<QWidget*>(f.presetText), static_cast<QWidget*>(f.importNow)})
        part->setVisible(anything);
    f.presetText->setText(f.preset->currentIndex() > 0 ? f.preset->currentData(Qt::ToolTipRole).toString()
                                                       : tr("No known export fits. Choose what it is."));
    f.lookProblem->setVisible(!m_preview.problems.isEmpty());
    f.lookProblemText->setText(m_preview.problems.join(u'\n'));
    f.file->clear();
    int telling = 0; // the largest that was recognised
    qint64 most = -1;
    for (const auto& file : m_preview.files) {
        if (!file.recognisedAs.isEmpty() && file.bytes > most) {
            most = file.bytes;
            telling = f.file->count();
        }
        f.file->addItem(file.recognisedAs.isEmpty() ? tr("%1: not recognised").arg(file.file) : file.file);
    }
    f.file->setCurrentIndex(telling);
    f.fileCard->setVisible(!m_preview.files.empty());
    f.importNow->setEnabled(m_preview.canImport());
    const auto& workspace = m_shell.workspace();
    f.target->setText(workspace.isSample() ? tr("Goes into your own store, not into the sample.") : QString());
    showFile();
    step(f.lookStep);
}

void ImportPage::showFile() {
    auto& f = *m_form;
    const int at = f.file->currentIndex();
    if (at < 0 || at >= static_cast<int>(m_preview.files.size())) return;
    const auto& file = m_preview.files[static_cast<std::size_t>(at)];
    QStringList facts;
    if (!file.recognisedAs.isEmpty()) facts << tr("read as %1").arg(file.recognisedAs);
    facts << QLocale().formattedDataSize(file.bytes, 1, QLocale::DataSizeTraditionalFormat) << file.encoding;
    facts.removeAll(QString());
    f.fileFacts->setText(facts.join(QStringLiteral(" · ")));
    f.fileProblems->setText(file.problems.join(u'\n'));
    f.fileProblems->setVisible(!file.problems.isEmpty());
    std::vector<QStringList> mapping;
    for (const auto& column : file.mapping)
        mapping.push_back(
            {column.column, column.canonical.isEmpty() ? tr("left out") : mappingWords(column.canonical)});
    m_mapping.set({tr("Column"), tr("Becomes")}, std::move(mapping));
    m_rows.set(file.header, file.rows);
    fitColumns(*f.rows, 11);
    fitTables();
}

void ImportPage::fitTables() {
    auto& f = *m_form;
    // Side by side only where both can be read.
    const bool narrow = width() - pageMargins().left() * 2 < lineHeight() * 40;
    f.tables->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    fitColumns(*f.mapping, narrow ? 14 : 9);
    f.mapping->setColumnWidth(1, 10); // stretched to what is left
    // The reason takes the width that file, line and column leave, at least half of it.
    fitColumns(*f.rejects, 8);
    const int room = f.rejects->viewport()->width();
    int used = 0;
    for (int c = 0; c < 4; ++c) used += f.rejects->columnWidth(c);
    if (room > 100 && used > room / 2)
        for (int c = 0; c < 4; ++c)
            if (c != 1) f.rejects->setColumnWidth(c, f.rejects->columnWidth(c) * room / 2 / used);
    f.rejects->setColumnWidth(4, 10);
    constexpr int fewRows = 200; // more would take long to measure
    if (m_rejects.rowCount() <= fewRows) f.rejects->resizeRowsToContents();
    int rows = 0;
    const int shown = std::min(m_rejects.rowCount(), 12);
    for (int r = 0; r < shown; ++r) rows += f.rejects->rowHeight(r);
    f.rejects->setFixedHeight(f.rejects->horizontalHeader()->sizeHint().height() + rows + 6);
}

void ImportPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitTables();
}

void ImportPage::import() {
    app::ImportRequest request;
    request.paths = m_paths;
    request.preset = m_preview.preset;
    m_form->busy->report(-1, tr("Reading…"));
    step(m_form->busyStep);
    m_shell.workspace().importExport(request);
}

void ImportPage::showFailure(const Error& error) {
    if (error.code == ErrorCode::Cancelled)
        m_shell.toast(tr("The import was cancelled. The store is as it was."));
    else
        m_shell.toast(error.message, true);
    step(m_preview.files.empty() ? m_form->chooseStep : m_form->lookStep);
}

void ImportPage::showReport() {
    auto& f = *m_form;
    qint64 read = 0;
    std::vector<QStringList> files;
    const QLocale locale;
    for (const auto& file : m_report->files) {
        read += file.read;
        files.push_back({file.file, file.recognisedAs.isEmpty() ? tr("not read") : file.recognisedAs,
                         locale.toString(file.read), locale.toString(file.added), locale.toString(file.changed),
                         locale.toString(file.same), locale.toString(file.rejected)});
    }
    f.reportTitle->setText(m_report->changedAnything
                               ? tr("Imported: %1 rows read").arg(locale.toString(read))
                               : tr("%1 rows read, and all of them were known already").arg(locale.toString(read)));
    const int rows = static_cast<int>(files.size());
    m_files.set({tr("File"), tr("Read as"), tr("Rows"), tr("New"), tr("Changed"), tr("Known"), tr("Rejected")},
                std::move(files), {2, 3, 4, 5, 6});
    fitColumns(*f.files);
    f.files->setFixedHeight(f.files->horizontalHeader()->sizeHint().height() +
                            rows * f.files->verticalHeader()->defaultSectionSize() + lineHeight());
    f.notes->setText(m_report->notes.join(u'\n'));
    f.notes->setVisible(!m_report->notes.isEmpty());
    std::vector<QStringList> rejects;
    for (const auto& reject : m_report->rejects)
        rejects.push_back({reject.file, locale.toString(reject.line), reject.column, reject.text, reject.reason});
    m_rejects.set({tr("File"), tr("Line"), tr("Column"), tr("Text"), tr("Why")}, std::move(rejects), {1});
    const int rejected = static_cast<int>(m_report->rejected);
    f.rejectsTitle->setText(rejected == 1 ? tr("1 row was rejected") : tr("%n rows were rejected", nullptr, rejected));
    f.rejectsCard->setVisible(rejected > 0);
    step(f.reportStep);
    QTimer::singleShot(0, this, &ImportPage::fitTables); // once the report has its width
}

void ImportPage::saveRejects() {
    auto* d = new QFileDialog(window(), tr("Save the rejected rows"));
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setAcceptMode(QFileDialog::AcceptSave);
    d->setDefaultSuffix(QStringLiteral("csv"));
    d->selectFile(QStringLiteral("rejected.csv"));
    connect(d, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Status saved = app::saveRejects(m_report->rejects, path); saved)
            m_shell.toast(tr("Rejected rows saved: %1").arg(QFileInfo(path).fileName()));
        else
            m_shell.toast(saved.error().message, true);
    });
    d->open();
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasUrls()) return;
    event->acceptProposedAction();
    m_form->drop->setLook(Inset::Look::DropReady);
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent*) { m_form->drop->setLook(Inset::Look::Drop); }

void ImportPage::dropEvent(QDropEvent* event) {
    m_form->drop->setLook(Inset::Look::Drop);
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (!paths.isEmpty()) takeFiles(paths);
}

} // namespace chalktalk::ui
