/// Words of which names are put together; none of the combinations is meant to be a real place.
enum Pools {
  static let first = list("砚霁岫芷蓼荻槿萤栎楝稔穗苇桉珩璞笙箬筠砥峤蘅菰茳葭檀漪澧泠溱")
  static let second = list("溪川河州阳城山湖原陵泽岭浦坪塘桥洲渡岗滩湾堰屏畈")
  static let surnames = list("赵钱孙周吴郑冯陈褚蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜")
  static let givenNames = list("建国海燕志强晓梅文斌丽华永刚春兰立新秀云德明雪峰")
  static let streets = ["稔河路", "苇塘街", "砚山大道", "建设中路", "文化巷", "迎宾东路", "檀溪路", "人民北街", "穗丰路"]
  static let buildings = ["政务中心3号楼512室", "办公楼二楼206室", "行政中心B座817室", "机关大院东楼", "综合楼4楼", ""]
  static let bureaus = [
    "司法局", "教育局", "财政局", "水利局", "民政局", "应急管理局", "农业农村局", "市场监督管理局", "自然资源局",
    "交通运输局", "生态环境局", "医疗保障局", "统计局", "审计局", "林业和草原局", "文化和旅游局", "人力资源和社会保障局",
    "住房和城乡建设局", "城市管理综合行政执法局", "退役军人事务局", "科学技术局", "信访局", "气象局",
  ]
  static let commissions = ["发展和改革委员会", "卫生健康委员会", "民族事务委员会", "国有资产监督管理委员会"]
  static let accounts = ["发布", "普法", "微政务", "在线", "水利之窗", "融媒", "12345", "教育微讯"]
  static let policies = [
    "关于推进基层政务公开标准化规范化工作的实施方案", "行政规范性文件管理办法", "政务公开工作要点任务分解表",
    "政府信息公开属性源头认定办法", "城乡居民住房安全保障实施细则", "重大行政决策公众参与办法", "农村饮水安全工程运行管护规定",
    "优化营商环境若干措施", "校外培训机构设置标准", "小型水库安全管理暂行办法", "关于规范政府网站内容保障的通知",
  ]
  static let documentPrefixes = ["政办发", "政发", "司发", "办字", "财农", "水字", "公开办函", "政务公开办发"]

  private static func list(_ text: String) -> [String] { text.map { String($0) } }
}
