#include "support/madeuppapers_people.h"

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

struct Origin {
    QStringList given;
    QStringList family;
};

/// Returns the origins of authors. The first origins are in the list several times, so that they are chosen
/// more often, as on arXiv.
const QList<Origin> &origins()
{
    static const QList<Origin> all = [] {
        const auto origin = [](const QString &given, const QString &family) {
            return Origin{given.split(u' '), family.split(u' ')};
        };
        QList<Origin> list;
        list << origin(
            u"Wenqi Yuhan Zihan Jiaxin Haoran Xinyue Mingzhe Ruoyu Siyuan Tianyi Lingfei Bohan Yichen Qianwen"_s,
            u"Zhang Wang Li Liu Chen Yang Huang Zhao Zhou Xu Sun Gao Lin He Lü Qian"_s);
        list << origin(
            u"Ananya Rohan Priyanka Arjun Kavya Vikram Meera Siddharth Ishita Aditya Nandini Raghav"_s,
            u"Iyer Sharma Banerjee Reddy Menon Kulkarni Chatterjee Deshpande Gupta Nair Joshi Bhattacharya"_s);
        list << origin(
            u"Jürgen Annika Lukas Katharina Björn Friederike Matthias Sönke Jana Tobias Käthe Moritz"_s,
            u"Müller Schröder Weißmann Hölzl Brandt Köhler Zimmermann Grünwald Vogt Lüdemann Jäger Strauß"_s);
        list << origin(
            u"Eleanor Marcus Abigail Desmond Harriet Calvin Rosalind Theodore Imogen Nathaniel Beatrix Owen"_s,
            u"Whitfield Okonjo-Reed Hargreaves Lindqvist-Moore O'Sullivan Pemberton Ashdown Fairweather Kingsley Thorne"_s);
        list << origin(u"Jihoon Soyeon Minseo Hyunwoo Dayeon Seungmin Yerin Taehyun Eunji Dongwook"_s,
            u"Kim Lee Park Choi Jung Kang Yoon Shin Hwang Seo"_s);
        list << origin(u"Haruka Kenta Ayumi Takeshi Misaki Ryō Natsumi Shōta Yūki Kaori"_s,
            u"Tanaka Fujimoto Nakagawa Ōkubo Satō Kobayashi Itō Matsuura Hayashida Kōno"_s);
        list << origin(u"José Lucía Andrés Íñigo Ximena Raúl Begoña Sebastián Mónica Joaquín"_s,
            u"García-Llorente Muñoz Ibáñez Peñalver Ríos Fernández Núñez Castellón Zúñiga Villaseñor"_s);
        list << origin(u"Élodie François Aurélien Maëlle Benoît Océane Rémi Hélène Gaëtan Solène"_s,
            u"Lefèvre Dubois-Martel Garçon Bérenger Moreau Châtelain Delacroix Thévenet Rousselot Noël"_s);
        list << origin(u"Søren Ingrid Åsa Henrik Sigríður Magnus Freja Øyvind Linnéa Jóhann"_s,
            u"Kjærgaard Lindström Ødegård Nyström Halvorsen Þorsteinsdóttir Sjögren Bjørnstad Håkansson Møller"_s);
        list << origin(u"Łukasz Agnieszka Zdeněk Markéta Đorđe Jelena Ondřej Kateřina Wojciech Živa"_s,
            u"Wiśniewski Dvořák Kovačević Černý Zieliński Jovanović Šimůnek Łaszczyk Horváth Nováková"_s);
        list << origin(u"Emre Zeynep Çağlar Elif Gökhan Şebnem Doğukan İpek"_s,
            u"Yılmaz Öztürk Çelik Aydoğan Şahin Kılıçarslan Güneş Demirbağ"_s);
        list << origin(u"Nguyễn_Thị Trần_Văn Phạm_Minh Lê_Hoàng Đặng_Quốc Vũ_Ngọc"_s,
            u"Anh Hương Tuấn Khôi Thảo Đức Linh Sơn"_s);
        list << origin(u"João Beatriz Caio Letícia Thiago Conceição Vinícius Inês"_s,
            u"Magalhães Gonçalves Araújo Simões da_Conceição Guimarães Brandão Patrício"_s);
        list << origin(u"Chiamaka Kwabena Folasade Tendai Amahle Yaw Ngozi Abebe Wanjirũ"_s,
            u"Adébáyọ̀ Mensah Okafor Dlamini Owusu Moyo Njoroge Tessema Eze"_s);
        list << origin(u"Laleh Omid Yasmin Tarek Niloufar Khaled Shirin Bilal"_s,
            u"Hosseini Al-Masri Rahmani El-Sayed Farahani Haddad Karimi Benali"_s);
        list << origin(u"Giulia Matteo Niccolò Chiara Ilaria Tommaso Noè Federica"_s,
            u"Bianchi D'Angelo Ferrarotti Mazzucchelli Esposito Dell'Orto Conti Nicolò"_s);
        list << origin(u"Anastasia Dmitri Ekaterina Oleksandr Yulia Maksym Ksenia Ruslan"_s,
            u"Kuznetsova Petrov-Vodkin Shevchenko Volkov Tkachenko Orlova Zaytsev Melnyk"_s);
        list << origin(u"Eleni Nikos Dimitra Stavros Ioanna Kostas"_s,
            u"Papadakis Georgiou Karamanlis Chatzidimitríou Vlachos Antoniou"_s);
        const QList<Origin> first = list.mid(0, 5);
        for (int again = 0; again < 3; ++again)
            list << first;
        list << list.at(0) << list.at(0) << list.at(0);
        return list;
    }();
    return all;
}

QString name(Dice &dice)
{
    const Origin &origin = origins().at(dice.below(origins().size()));
    QString given = dice.pick(origin.given);
    const QString family = dice.pick(origin.family);
    if (dice.chance(6) && given.size() > 2 && !given.contains(u'_'))
        given = given.left(1) + u'.';
    else if (dice.chance(5))
        given += u' ' + QString(QChar(u'A' + dice.below(23))) + u'.';
    return QString(given + u' ' + family).replace(u'_', u' ');
}

} // namespace

QStringList madeUpAuthors(Dice &dice)
{
    static const QList<int> sizes{1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 9};
    const int size = dice.chance(1) ? dice.between(22, 40) : sizes.at(dice.below(sizes.size()));
    QStringList authors;
    while (authors.size() < size) {
        const QString author = name(dice);
        if (!authors.contains(author))
            authors << author;
    }
    return authors;
}

} // namespace dp::test
