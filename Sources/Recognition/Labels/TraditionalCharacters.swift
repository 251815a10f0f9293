extension LabelKey {
  /// The key in the words of machine-made traditional texts: 资讯 for 信息, 档案 for 文件.
  var withLocalWords: LabelKey { replacing(Self.localWords) }

  /// The key with such words put back.
  var withOfficialWords: LabelKey { replacing(Self.localWords.map { ($0.local, $0.official) }) }

  private func replacing(_ words: [([UInt16], [UInt16])]) -> LabelKey {
    guard words.contains(where: { old, _ in units.contains(old[0]) }) else { return self }
    var key = self
    for place in key.units.indices.dropLast() {
      for (old, new) in words where key.units[place] == old[0] && key.units[place + 1] == old[1] {
        key.units.replaceSubrange(place...(place + 1), with: new)
      }
    }
    return key
  }

  private static let localWords: [(official: [UInt16], local: [UInt16])] = [("信息", "资讯"), ("文件", "档案")].map {
    (Array($0.utf16), Array($1.utf16))
  }
}

/// Traditional characters and the simplified ones that stand for them in labels, headings and titles.
///
/// Machine-made traditional texts of the reports use them; the list is for comparing, never for rewriting.
enum TraditionalCharacters {
  /// Pairs of traditional and simplified UTF-16 units.
  static let pairs: [(UInt16, UInt16)] = {
    let units = Array(table.utf16.filter { $0 > 0x7F })
    return stride(from: 0, to: units.count - 1, by: 2).map { (units[$0], units[$0 + 1]) }
  }()

  /// Traditional and simplified in turn.
  private static let table = """
    亂乱亞亚佈布佔占來来係系俠侠倉仓個个們们倫伦偉伟側侧偵侦偽伪傑杰備备傭佣傳传債债傷伤傾倾僅仅價价儀仪儉俭償偿優优儲储兒儿內内兩两冊册冪幂別别刪删則则剛刚創创劃划
    劇剧劉刘劑剂効效動动務务勝胜勞劳勢势勳勋勵励勸劝勻匀匯汇區区協协厭厌厲厉參参吳吴呂吕員员問问啓启啞哑啟启喚唤單单嗎吗嘗尝嘩哗噸吨囑嘱國国圍围園园圖图團团執执堅坚
    報报場场塊块塗涂塵尘墾垦壓压壞坏壯壮壽寿夠够夢梦奪夺奮奋妝妆娛娱婦妇嬰婴孫孙學学宮宫實实寧宁審审寫写寬宽將将專专尋寻對对導导層层屬属島岛崗岗師师帳帐帶带幣币幫帮
    幹干幾几庫库廟庙廠厂廢废廣广廳厅廻回張张強强彎弯後后徑径從从復复徵征徹彻惡恶愛爱態态慣惯慫怂慮虑慶庆憂忧憐怜憑凭憲宪憶忆懇恳應应懲惩懷怀懸悬戰战戲戏戶户拋抛掛挂
    採采揀拣換换揮挥損损搶抢撐撑撥拨撫抚擁拥擇择擊击擋挡據据擬拟擱搁擴扩擺摆攔拦攜携攝摄攤摊攬揽敗败敵敌數数斂敛斬斩斷断於于時时晉晋暢畅暫暂曉晓書书會会條条棄弃棗枣
    業业極极榮荣構构槍枪樂乐樓楼標标樣样樹树橋桥機机橢椭橫横檔档檢检櫃柜櫻樱欄栏權权歐欧歡欢歲岁歷历歸归殘残殺杀毀毁氣气氫氢決决沒没況况涼凉淨净減减測测準准溝沟溫温
    滅灭滬沪滯滞滿满漁渔漢汉漲涨漸渐潔洁潤润潰溃澤泽澱淀濕湿濟济瀏浏灣湾災灾為为無无煉炼煙烟煩烦熱热燈灯營营爐炉爭争爾尔牽牵犧牺狀状獎奖獨独獲获獸兽獻献現现環环產产
    畝亩畢毕當当瘋疯療疗發发皺皱盜盗監监盤盘眾众睜睁矯矫確确碼码礎础祕秘祿禄禍祸種种稱称積积穩稳窮穷競竞筆笔箋笺節节範范築筑簡简簽签籃篮糧粮糾纠紀纪約约紅红納纳純纯
    紙纸級级紛纷細细紹绍終终組组結结絕绝絡络給给統统綁绑經经綜综綠绿維维綱纲網网緊紧緒绪線线緣缘編编緩缓練练緻致縣县縫缝縮缩縱纵總总績绩織织繞绕繩绳繪绘繫系繳缴繼继
    續续纖纤罰罚羅罗羣群羨羡義义翹翘聞闻聯联聰聪聲声聳耸職职聽听肅肃脅胁腎肾腦脑腳脚膚肤臨临臺台與与興兴舉举舊旧艦舰莊庄華华萬万葉叶著着蓋盖薦荐藍蓝藝艺藥药藹蔼蘇苏
    蘭兰處处虛虚虜虏號号虧亏蝕蚀衆众術术衛卫衝冲裏里補补裝装裡里製制複复褲裤見见規规視视親亲覺觉覽览觀观觸触訂订計计討讨訓训託托記记訟讼訪访設设許许訴诉評评詞词詢询
    試试詩诗話话詳详誌志認认語语誠诚誤误說说誰谁誼谊調调談谈請请論论諮咨謀谋謂谓講讲謝谢證证識识譜谱譯译議议護护讀读變变讓让讚赞豎竖豐丰豬猪貝贝負负財财貢贡貨货貪贪
    貫贯責责貴贵買买貸贷費费貼贴貿贸賀贺資资賈贾賓宾賞赏賠赔賢贤賣卖賦赋質质賬账賴赖購购賽赛贊赞趙赵趨趋踐践躍跃軀躯車车軌轨軍军軟软較较載载輕轻輛辆輝辉輪轮輯辑輸输
    轉转辦办辭辞辯辩農农迴回這这連连週周進进遊游運运過过達达違违遙遥遞递遠远適适遲迟遷迁選选遺遗邁迈還还邊边邏逻郵邮鄉乡鄧邓鄭郑鄰邻鄲郸醫医釀酿釋释針针銀银銳锐銷销
    鋒锋鋪铺鋼钢錄录錢钱錯错鍵键鎖锁鎮镇鏈链鏡镜鐘钟鐵铁鑒鉴鑰钥長长門门閉闭開开閒闲間间関关閱阅關关闡阐陝陕陣阵陰阴陳陈陸陆陽阳隊队階阶際际隨随險险隱隐隸隶雖虽雙双
    雜杂雞鸡離离難难雲云電电霧雾靈灵靜静鞏巩韓韩韻韵響响頁页頂顶項项順顺須须預预頒颁領领頭头頻频顆颗題题額额顏颜願愿類类顧顾顯显風风颱台飄飘飛飞飯饭飲饮飾饰養养館馆
    馬马馮冯駁驳駐驻駕驾騙骗驗验驚惊驟骤髒脏體体鬥斗鬧闹魚鱼鮮鲜鳥鸟鳳凤鹽盐麗丽麥麦麵面黃黄點点黨党齊齐齒齿齡龄龍龙
    覆复吿告訊讯爲为億亿東东習习銅铜曆历楊杨彙汇獄狱寶宝盡尽儘尽屆届並并併并掃扫揚扬擔担棟栋湯汤濱滨猶犹畫画礦矿礙碍禮礼罷罢脈脉脫脱譽誉該该説说諸诸課课謹谨賃赁輔辅轄辖鑑鉴銘铭錦锦閲阅頓顿驅驱魯鲁眞真嚴严圓圆壩坝夾夹屍尸擾扰敘叙湊凑潛潜濃浓灘滩燒烧瑪玛瓊琼異异碩硕禦御稅税穀谷籌筹籤签紐纽絲丝締缔緝缉聖圣膠胶蝦虾襲袭註注詐诈
    貧贫賤贱贈赠贏赢軸轴遼辽郷乡鈔钞錶表鎳镍鑄铸閘闸閣阁闊阔餘余鬆松鴻鸿龐庞凍冻凱凯蕭萧蓮莲薩萨蔣蒋
    """
}
