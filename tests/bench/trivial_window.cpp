// The smallest Qt window that shows text and can be typed into: what the first paint is measured against.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    rows->addWidget(new QLabel(QStringLiteral("A trivial window")));
    rows->addWidget(new QLineEdit);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
